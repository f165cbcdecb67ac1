/** The reusable documents of a course, each once, whichever page meets it first. */
import {
  excerptOf,
  plainText,
  videoOf,
  type DocumentId,
  type Excerpt,
  type StoredBlock,
  type StoredBody,
} from '../../../src/model'
import { sha256 } from '../../../src/sha256'
import type { Page, Site } from '../../read/site'
import type { Known, Parts } from '../../transforms'
import { shortTitle } from '../../transforms/title'
import { identified } from '../identity'
import { languageOfPage } from '../language'
import { keyReference, type Draft, type ImportDocument } from '../types'
import { Drafts } from './drafts'
import { addListed } from './listed'
import { mediaOf } from './media'

export interface PartsOfCourse {
  /** The parts as one page meets them. */
  forPage: (page: Page, moduleKey: string) => Parts
  /** The part with a key, as far as it is known. */
  at: (key: DocumentId) => Pick<Draft, 'data' | 'body'> | undefined
  documents: () => ImportDocument[]
}

export function collectParts(course: string, site: Site, known: Known): PartsOfCourse {
  const drafts = new Drafts(course, site, known)
  const media = mediaOf(course, site, known, drafts)
  const worksheets = addListed(site, known, drafts)
  const citationNamed = citationNames()

  const forPage = (page: Page, moduleKey: string): Parts => {
    const language = languageOfPage(page, site)
    const place = (line: number | undefined) => ({ path: page.path, ...(line && { line }) })
    let callouts = 0
    return {
      callout: ({ id, body, line, titleLevel, ...part }) => {
        callouts += 1
        const level = titleLevel === undefined ? null : String(titleLevel)
        const draft: Draft = {
          collection: 'callouts',
          key: `${course}:${page.path}#callout-${callouts}`,
          ...place(line),
          data: { ...part, language, titleLevel: level },
          body: bodyOf(body),
        }
        return drafts.addSaid(draft, id)
      },
      video: ({ url, title, line, duration, credit }) => {
        const found = videoOf(url)
        const excerpt = excerptOf(url)
        return drafts.add({
          collection: 'videos',
          key: `${course}:video:${found ? `${found.provider}:${found.videoId}${partOf(excerpt)}` : url}`,
          ...place(line),
          data: {
            url,
            title: shortTitle(title),
            language,
            ...found,
            ...(partOf(excerpt) && excerpt),
            duration: duration ?? null,
            credit: credit ?? null,
          },
        })
      },
      amendVideo: (key, facts) => drafts.amend(key, { ...facts }),
      worksheet: ({ href, file, number, title, line }) => {
        const key = worksheets.get(href) ?? `${course}:worksheet:${href}`
        worksheets.set(href, key)
        return drafts.add({
          collection: 'worksheets',
          key,
          ...place(line),
          data: {
            title,
            language,
            number: number ?? null,
            kind: file ? 'file' : /docs\.google\.com/.test(href) ? 'google-doc' : 'link',
            ...(file ? { file: keyReference('media', file) } : { url: href }),
            module: keyReference('modules', moduleKey),
          },
        })
      },
      worksheetAt: (href) => worksheets.get(href),
      media,
      footnote: (body, { id, line }) => {
        const citationKey = citationNamed(body)
        const draft: Draft = {
          collection: 'footnotes',
          key: `${course}:footnote:${citationKey}`,
          ...place(line),
          data: { title: shortTitle(plainText(body)) || 'Note', language, citationKey },
          body: bodyOf(body),
        }
        return drafts.addSaid(draft, id)
      },
    }
  }
  return {
    forPage,
    at: (key) => drafts.get(String(key)),
    documents: () => drafts.all().map(identified),
  }
}

/** Excerpts of one recording are videos of their own. */
const partOf = ({ start, end }: Excerpt) =>
  start === null && end === null ? '' : `@${start ?? 0}-${end ?? ''}`

const bodyOf = (children: StoredBlock[]): StoredBody => ({ type: 'body', children })

/**
 * What tells the citations of a course apart. Two are one where they say the same, letter by letter, since addresses tell
 * `AbC` from `aBc`; the first of those that differ in that alone has the name that courses imported before know it by.
 */
function citationNames(): (body: StoredBlock[]) => string {
  const firsts = new Map<string, string>()
  return (body) => {
    const words = JSON.stringify(body).replace(/\s+/g, ' ')
    const name = sha256(words.toLowerCase())
    const first = firsts.get(name) ?? words
    firsts.set(name, first)
    return words === first ? name : sha256(words)
  }
}
