/** Texts that hold an id in a way of their own. */
import { joinSealed, splitSealed } from '../src/webhooks/former'
import { seal, unseal } from '../src/webhooks/secret'
import { TransferFailure } from './failure'
import { rowsOf, type Data } from './fields'
import { remapJson, remapKey, type Remapping } from './remap'

interface Moved {
  /** As the source has it. */
  before: Data
  /** With the ids of the target. */
  after: Data
}

type Mend = (moved: Moved, how: Remapping) => Data

const MENDS: Record<string, Mend> = {
  // What a page was made from is told by public ids, and by database ids where something is not published.
  published: ({ after }, how) => ({
    ...after,
    ...(Array.isArray(after.madeFrom) && {
      madeFrom: rowsOf(after.madeFrom)
        .map((row) => ({ ...row, key: remapKey(String(row.key), how) }))
        .toSorted((one, other) => (one.key < other.key ? -1 : 1)),
    }),
  }),
  // What is to be published or withdrawn, and who said so.
  'payload-jobs': ({ after }, how) => ({ ...after, input: remapJson(after.input, how) }),
  // Each document is sent once to each webhook.
  'webhook-deliveries': ({ before, after }) => ({
    ...after,
    ...(typeof after.key === 'string' && {
      key: after.key.replace(`${String(before.webhook)} `, `${String(after.webhook)} `),
    }),
  }),
}

/** @returns the document with what only its collection knows how to move */
export function mend(slug: string, moved: Moved, how: Remapping): Data {
  return MENDS[slug]?.(moved, how) ?? moved.after
}

/** What a webhook keeps sealed: one secret, or several. */
const SEALED = ['secret', 'formerSecret']

/** A secret is sealed for its webhook, so it is sealed anew for the one that it becomes. */
export function sealAnew(before: Data, after: Data, secret: string): Data {
  const sealed = SEALED.filter((name) => typeof before[name] === 'string').map((name) => {
    const texts = openedSecrets(String(before[name]), secret, String(before.id))
    return [name, joinSealed(texts.map((text) => seal(text, secret, String(after.id))))]
  })
  return { ...after, ...Object.fromEntries(sealed) }
}

/** The same secret is sealed otherwise each time, so what is compared is what it says. */
export function opened(data: Data, secret: string): Data {
  const texts = SEALED.filter((name) => typeof data[name] === 'string').map((name) => [
    name,
    openedSecrets(String(data[name]), secret, String(data.id)).join(),
  ])
  return { ...data, ...Object.fromEntries(texts) }
}

function openedSecrets(sealed: string, secret: string, webhook: string): string[] {
  try {
    return splitSealed(sealed).map((one) => unseal(one, secret, webhook))
  } catch (error) {
    throw new TransferFailure(
      `The secret of webhook ${webhook} cannot be opened: set PAYLOAD_SECRET to that of the source.`,
      { cause: error },
    )
  }
}

/** Jobs that deliver to webhooks belong to a process; what is due stands in the log of deliveries. */
export const isLeft = (slug: string, data: Data): boolean =>
  slug === 'payload-jobs' && data.taskSlug === 'deliverWebhook'
