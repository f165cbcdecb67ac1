/** Texts that hold an id in a way of their own. */
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
    ...(Array.isArray(after.deps) && {
      deps: after.deps.map((key) => remapKey(String(key), how)).sort(),
    }),
    ...(Array.isArray(after.madeFrom) && {
      madeFrom: rowsOf(after.madeFrom).map((row) => ({
        ...row,
        key: remapKey(String(row.key), how),
      })),
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

const SEALED = ['secret', 'formerSecret']

/** A secret is sealed for its webhook, so it is sealed anew for the one that it becomes. */
export function sealAnew(before: Data, after: Data, secret: string): Data {
  const sealed = SEALED.filter((name) => typeof before[name] === 'string').map((name) => {
    const text = openedSecret(String(before[name]), secret, String(before.id))
    return [name, seal(text, secret, String(after.id))]
  })
  return { ...after, ...Object.fromEntries(sealed) }
}

/** The same secret is sealed otherwise each time, so what is compared is what it says. */
export function opened(data: Data, secret: string): Data {
  const texts = SEALED.filter((name) => typeof data[name] === 'string').map((name) => [
    name,
    openedSecret(String(data[name]), secret, String(data.id)),
  ])
  return { ...data, ...Object.fromEntries(texts) }
}

function openedSecret(sealed: string, secret: string, webhook: string): string {
  try {
    return unseal(sealed, secret, webhook)
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
