/** Files of the source as uploads, each once, whatever its pages call it. */
import path from 'node:path'
import type { Site } from '../../read/site'
import type { Known, Media, Unwanted } from '../../transforms'
import { listed } from '../identities'
import { languageOfSite } from '../language'
import { saidFields } from '../said'
import { spelled } from '../spelling'
import type { Drafts } from './drafts'

const HASH_SHOWN = 8

export type MediaAt = (at: string, alt?: string) => Media | Unwanted | undefined

/** Files that `_data/media.yml` names are known from the start, under the ids that stand there. */
export function mediaOf(course: string, site: Site, known: Known, drafts: Drafts): MediaAt {
  const listedAt = listedMedia(site, known, drafts)
  const bySpelling = new Map([...site.files.keys()].map((at) => [spelled(at), at]))

  return (at, alt) => {
    const found = site.files.has(at) ? at : bySpelling.get(spelled(at))
    const file = found === undefined ? undefined : site.files.get(found)
    if (!file || found === undefined) return undefined
    const said = listedAt.get(found)
    if (said !== undefined) return { key: said, found }
    if (file.unwanted !== undefined) return { unwanted: file.unwanted }
    const title = path.posix.basename(found)
    const key = drafts.add({
      collection: 'media',
      key: `${course}:media:${file.digest}`,
      path: found,
      data: {
        title,
        language: languageOfSite(site),
        alt: alt ?? null,
        contentHash: file.digest,
      },
      file: { absolute: file.absolute, name: `${file.digest.slice(0, HASH_SHOWN)}-${title}` },
    })
    if (alt) drafts.amend(key, { alt })
    return { key, found }
  }
}

/** @returns keys by the path of the file */
function listedMedia(site: Site, known: Known, drafts: Drafts): Map<string, string> {
  const keys = new Map<string, string>()
  for (const [id, { file, ...said }] of listed(site, 'media')) {
    const found = site.files.get(String(file))
    if (!found || found.unwanted !== undefined) continue
    const key = drafts.add({
      collection: 'media',
      key: drafts.keyOf('media', id),
      statedId: id,
      path: found.path,
      data: { contentHash: found.digest, ...saidFields('media', said, known) },
      file: { absolute: found.absolute, name: path.posix.basename(found.path) },
    })
    keys.set(found.path, key)
  }
  return keys
}
