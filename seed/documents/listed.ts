/** Files, videos and worksheets that `_data/NAME.yml` lists, whether or not a page shows them. */
import path from 'node:path'
import type { Site } from '../read/site'
import { keyOfId, listed } from './identities'
import { saidFields, type Known } from './said'
import type { Draft } from './types'

export interface ListedParts {
  drafts: Draft[]
  /** Keys of files by their path. */
  media: ReadonlyMap<string, string>
  /** Keys of worksheets by what a link to them leads to: the path of a file, or an address. */
  worksheets: ReadonlyMap<string, string>
}

export function listedParts(course: string, site: Site, known: Known): ListedParts {
  const media = listedMedia(course, site, known)
  const paths = new Map(media.map((draft) => [draft.key, draft.path]))
  const worksheets = new Map<string, string>()
  const others = (['videos', 'worksheets'] as const).flatMap((collection) =>
    listed(site, collection).map(([id, said]): Draft => {
      const key = keyOfId(course, collection, id)
      const href = paths.get(known(String(said.file))?.key ?? '') ?? said.url
      const isNew = typeof href === 'string' && !worksheets.has(href)
      if (collection === 'worksheets' && isNew) worksheets.set(href, key)
      const data = saidFields(collection, said, known)
      return { collection, key, statedId: id, path: `_data/${collection}.yml`, data }
    }),
  )
  return {
    drafts: [...media, ...others],
    media: new Map(media.map((draft) => [draft.path, draft.key])),
    worksheets,
  }
}

/** Files keep their names, which are part of their addresses. */
function listedMedia(course: string, site: Site, known: Known): Draft[] {
  return listed(site, 'media').flatMap(([id, { file, ...said }]): Draft[] => {
    const found = site.files.get(String(file))
    if (!found) return []
    return [
      {
        collection: 'media',
        key: keyOfId(course, 'media', id),
        statedId: id,
        path: found.path,
        data: { contentHash: found.digest, ...saidFields('media', said, known) },
        file: { absolute: found.absolute, name: path.posix.basename(found.path) },
      },
    ]
  })
}
