import { Forbidden, type Payload } from 'payload'
import { COLLECTIONS } from '../../contract'
import { compileDraft, LinkError, openLink, type Viewer } from '../../drafts'
import { challenge } from '../gate/challenge'
import { Problem } from '../problems'
import type { AskedDraft, Drafts, DraftSource } from './source'

/** Drafts in Payload's database, for the people whom Payload knows. */
export const createPayloadDrafts = (payload: Payload): DraftSource => ({
  all: seenBy(payload, {}),
  async ofPerson(headers) {
    const { user } = await payload.auth({ headers, canSetHeaders: false })
    return user ? seenBy(payload, { user }) : undefined
  },
  async ofLink(link) {
    const uid = await uidIn(link, payload.secret)
    return async (asked) => {
      const draft = await compileFor(payload, asked, { only: uid })
      if (!draft && asked.name !== uid) throw ofAnother()
      return draft?.rows ?? []
    }
  },
})

const seenBy =
  (payload: Payload, viewer: Viewer): Drafts =>
  async (asked) =>
    (await compileFor(payload, asked, viewer))?.rows ?? []

async function compileFor(payload: Payload, { type, ...asked }: AskedDraft, viewer: Viewer) {
  try {
    return await compileDraft(payload, { ...asked, collection: COLLECTIONS[type] }, viewer)
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error
    throw new Problem('missing-scope', 'You are logged in, but not as somebody who reads drafts.')
  }
}

async function uidIn(link: string, secret: string): Promise<string> {
  try {
    return (await openLink(link, secret)).uid
  } catch (error) {
    if (!(error instanceof LinkError)) throw error
    const [code, detail] = REFUSALS[error.reason]
    throw new Problem(code, detail, {}, challenge('invalid_token'))
  }
}

const REFUSALS = {
  expired: ['expired-link', 'Ask whoever sent it to you for another.'],
  invalid: ['invalid-link', 'Open it whole, as it was sent, or ask for another.'],
} as const

/** The same of what exists and of what does not: whoever has a link is not told which other drafts there are. */
const ofAnother = () =>
  new Problem(
    'link-of-another',
    'It opens one module with its sections, or one section. Ask whoever sent it to you for a link to this.',
    {},
    challenge('insufficient_scope'),
  )
