/** The reusable documents of a course, each once, whichever page meets it first. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import {
  plainText,
  videoOf,
  type DocumentId,
  type StoredBlock,
  type StoredBody,
} from '../../src/model'
import type { Page, Site } from '../read/site'
import type { Media, Parts, VideoPart } from '../transforms'
import { shortened } from '../transforms/title'
import { keyOfId, listed } from './identities'
import { identified } from './identity'
import { languageOfPage, languageOfSite } from './language'
import { dataOf, saidFields, type Known } from './said'
import { keyReference, type ImportDocument } from './types'

type Draft = Omit<ImportDocument, 'uid' | 'digest'>

const HASH_SHOWN = 8

export interface PartsOfCourse {
  /** The parts as one page meets them. */
  forPage: (page: Page, moduleKey: string) => Parts
  /** The part with a key, as far as it is known. */
  at: (key: DocumentId) => Pick<Draft, 'data' | 'body'> | undefined
  documents: () => ImportDocument[]
}

export function collectParts(course: string, site: Site, known: Known): PartsOfCourse {
  const drafts = new Map<string, Draft>()
  const worksheets = new Map<string, string>()
  const mediaByPath = new Map<string, string>()
  const lowerCase = new Map([...site.files.keys()].map((at) => [at.toLowerCase(), at]))

  function add(draft: Draft): string {
    if (!drafts.has(draft.key)) drafts.set(draft.key, draft)
    return draft.key
  }

  /** A part that stands in a page under its public id, with what `_data` says of it. */
  function addSaid(draft: Draft, id: string | undefined): string {
    if (id === undefined) return add(draft)
    const { collection, data } = draft
    const said = saidFields(collection, dataOf(dataOf(site.data[collection])[id]), known)
    const key = keyOfId(course, collection, id)
    return add({ ...draft, key, statedId: id, data: { ...data, ...said } })
  }

  function addListed(): void {
    for (const [id, { file, ...said }] of listed(site, 'media')) {
      const found = site.files.get(String(file))
      if (!found) continue
      const data = { contentHash: found.digest, ...saidFields('media', said, known) }
      const key = keyOfId(course, 'media', id)
      mediaByPath.set(found.path, key)
      add({
        ...{ collection: 'media', key, statedId: id, path: found.path, data },
        file: { absolute: found.absolute, name: path.posix.basename(found.path) },
      })
    }
    for (const collection of ['videos', 'worksheets'] as const) {
      for (const [id, said] of listed(site, collection)) {
        const key = keyOfId(course, collection, id)
        const data = saidFields(collection, said, known)
        add({ collection, key, statedId: id, path: `_data/${collection}.yml`, data })
        const href = collection === 'worksheets' ? hrefOf(said) : undefined
        if (href !== undefined && !worksheets.has(href)) worksheets.set(href, key)
      }
    }
  }

  /** Under which a link leads to a worksheet: the path of its file, or its address. */
  function hrefOf({ file, url }: Record<string, unknown>): string | undefined {
    const medium = drafts.get(known(String(file))?.key ?? '')
    return medium?.path ?? (typeof url === 'string' ? url : undefined)
  }

  function media(at: string, alt?: string): Media | undefined {
    const found = site.files.get(at) ? at : lowerCase.get(at.toLowerCase())
    const file = found === undefined ? undefined : site.files.get(found)
    if (!file || found === undefined) return undefined
    const said = mediaByPath.get(found)
    if (said !== undefined) return { key: said, found }
    const key = `${course}:media:${file.digest}`
    const draft = drafts.get(key)
    if (draft && alt && !draft.data.alt) draft.data.alt = alt
    const name = `${file.digest.slice(0, HASH_SHOWN)}-${path.posix.basename(found)}`
    add({
      collection: 'media',
      key,
      path: found,
      data: {
        title: path.posix.basename(found),
        language: languageOfSite(site),
        alt: alt ?? null,
        contentHash: file.digest,
      },
      file: { absolute: file.absolute, name },
    })
    return { key, found }
  }

  addListed()
  const forPage = (page: Page, moduleKey: string): Parts => {
    const language = languageOfPage(page, site)
    let callouts = 0
    return {
      callout: ({ id, body, line, titleLevel, ...part }) => {
        callouts += 1
        const draft: Draft = {
          collection: 'callouts',
          key: `${course}:${page.path}#callout-${callouts}`,
          path: page.path,
          ...(line && { line }),
          data: {
            ...part,
            language,
            titleLevel: titleLevel === undefined ? null : String(titleLevel),
          },
          body: bodyOf(body),
        }
        return addSaid(draft, id)
      },
      video: (part) => add(videoDraft(course, page, language, part)),
      amendVideo: (key, facts) => {
        const draft = drafts.get(key)
        if (draft) draft.data = { ...draft.data, ...withoutKnown(facts, draft.data) }
      },
      worksheet: ({ href, file, number, title, line }) => {
        const key = worksheets.get(href) ?? `${course}:worksheet:${href}`
        worksheets.set(href, key)
        return add({
          collection: 'worksheets',
          key,
          path: page.path,
          ...(line && { line }),
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
        const citationKey = citationOf(body)
        const draft: Draft = {
          collection: 'footnotes',
          key: `${course}:footnote:${citationKey}`,
          path: page.path,
          ...(line && { line }),
          data: { title: shortened(plainText(body)) || 'Note', language, citationKey },
          body: bodyOf(body),
        }
        return addSaid(draft, id)
      },
    }
  }
  return {
    forPage,
    at: (key) => drafts.get(String(key)),
    documents: () => [...drafts.values()].map(identified),
  }
}

const bodyOf = (children: StoredBlock[]): StoredBody => ({ type: 'body', children })

function videoDraft(
  course: string,
  page: Page,
  language: string,
  { url, title, line, duration, credit }: VideoPart,
): Draft {
  const found = videoOf(url)
  return {
    collection: 'videos',
    key: `${course}:video:${found ? `${found.provider}:${found.videoId}` : url}`,
    path: page.path,
    ...(line && { line }),
    data: {
      url,
      title: shortened(title),
      language,
      ...found,
      duration: duration ?? null,
      credit: credit ?? null,
    },
  }
}

/** Facts that nothing is known of yet. */
function withoutKnown(
  facts: Partial<VideoPart>,
  known: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).filter(([name]) => known[name] === null || known[name] === undefined),
  )
}

/** Two citations are one where they say the same and lead to the same places. */
function citationOf(body: StoredBlock[]): string {
  const words = JSON.stringify(body).replace(/\s+/g, ' ').toLowerCase()
  return createHash('sha256').update(words).digest('hex')
}
