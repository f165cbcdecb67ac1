/** What is wrong with a text, in words for those who write it: they see its blocks and links, and no paths. */
import { problemOfAddress } from '../../blocks/address'
import {
  NO_ADDRESS,
  plainText,
  walk,
  type BodyError,
  type BodyErrorCode,
  type StoredBody,
} from '../../src/model'
import { isRecord, type Data } from '../values'
import { misplaced } from './misplaced'

/** How editors know what may lack something, by the names of nodes, blocks and fields. */
const KINDS: Record<string, string> = {
  autolink: 'a link',
  callout: 'a callout',
  embed: 'an embedded page',
  figure: 'an image',
  footnote: 'a footnote',
  image: 'an image in a line',
  link: 'a link',
  notes: 'a list of notes',
  table: 'a table',
  upload: 'an image',
  video: 'a video',
  worksheet: 'a worksheet',
}

const WORDS: Record<BodyErrorCode, (problem: BodyError, kind: string) => string> = {
  'not-a-body': () => 'It cannot be read. Take out what was changed last.',
  misshapen: () => 'It cannot be read. Take out what was changed last.',
  'too-deep': () => 'It is nested deeper than anybody reads. Take some of it out.',
  'unknown-collection': () => 'It holds a link to what no reader can be shown. Take it out.',
  'unknown-node': ({ detail }) => `It holds what this CMS does not know (${detail}). Take it out.`,
  'unknown-block': ({ detail }) => `It holds what this CMS does not know (${detail}). Take it out.`,
  'missing-reference': ({ detail }, kind) =>
    detail === NO_ADDRESS
      ? `It holds ${kind} without an address. Give it one or take it out.`
      : `It holds ${kind} for which nothing is chosen yet. Choose something or take it out.`,
  'misplaced-node': misplaced,
  'empty-node': ({ detail }) => `It holds ${detail}. Fill it or take it out.`,
  'unsafe-address': ({ detail }, kind) =>
    `It holds ${kind} whose address is none that a page may lead to. An address begins with https, http, mailto or tel, and this is ${detail}.`,
}

/** @param state of the text, as it is stored */
export const bodyProblem = (problem: BodyError, state: unknown): string =>
  WORDS[problem.code](problem, kindAt(problem.path, state))

/** What is wrong with the first link that leads nowhere; its own form says so too, but has to be opened for that. */
export function linkProblem({ children }: StoredBody): string | undefined {
  for (const node of walk(children)) {
    const problem = node.type === 'link' && node.url && problemOfAddress(node.url)
    if (problem) return `The link “${plainText([node])}” leads nowhere. ${problem}`
  }
  return undefined
}

const kindAt = (path: string, state: unknown): string =>
  KINDS[path.startsWith('body') ? lastName(path) : typeAt(path, state)] ?? 'something'

const lastName = (path: string) => path.split('.').at(-1) ?? ''

/** Of the innermost node or block on the way. */
function typeAt(path: string, state: unknown): string {
  let at = state
  let type = ''
  for (const step of path.split('.')) {
    at = textIn(within(at, step))
    if (!isRecord(at)) continue
    const { blockType = at.type } = isRecord(at.fields) ? at.fields : {}
    if (typeof blockType === 'string') type = blockType
  }
  return type
}

function within(at: unknown, step: string): unknown {
  if (Array.isArray(at)) return at[Number(step)]
  if (!isRecord(at)) return undefined
  return at[step] ?? (at.fields as Data | undefined)?.[step]
}

/** The text of a block stands in a field of it, that of a definition in its description. */
function textIn(found: unknown): unknown {
  const text = isRecord(found) && isRecord(found.description) ? found.description : found
  return isRecord(text) && isRecord(text.root) ? text.root : text
}
