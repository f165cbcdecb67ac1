/** Videos and worksheets that `_data` names, also those that no page shows. */
import type { Site } from '../../read/site'
import type { Known } from '../../transforms'
import { listed } from '../identities'
import { saidFields } from '../said'
import type { Drafts } from './drafts'

/** @returns keys of worksheets by what a link to them leads to: the path of a file, or an address */
export function addListed(site: Site, known: Known, drafts: Drafts): Map<string, string> {
  const worksheets = new Map<string, string>()
  for (const collection of ['videos', 'worksheets'] as const) {
    for (const [id, said] of listed(site, collection)) {
      const data = saidFields(collection, said, known)
      const path = `_data/${collection}.yml`
      const key = drafts.add({
        collection,
        key: drafts.keyOf(collection, id),
        statedId: id,
        path,
        data,
      })
      const href = collection === 'worksheets' ? hrefOf(said, known, drafts) : undefined
      if (href !== undefined && !worksheets.has(href)) worksheets.set(href, key)
    }
  }
  return worksheets
}

function hrefOf({ file, url }: Record<string, unknown>, known: Known, drafts: Drafts) {
  const medium = drafts.get(known(String(file))?.key ?? '')
  return medium?.path ?? (typeof url === 'string' ? url : undefined)
}
