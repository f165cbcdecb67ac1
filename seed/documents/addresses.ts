import { diagnostic, type Diagnostic } from '../rules'
import type { ImportDocument } from './types'

/** Says of each page whose address another page of its module has; the database would refuse the second. */
export function sharedAddresses(pages: readonly ImportDocument[]): Diagnostic[] {
  const first = new Map<string, string>()
  return pages.flatMap(({ collection, path, data }) => {
    const place = JSON.stringify([collection, data.module, data.slug])
    const other = first.get(place)
    if (other === undefined) first.set(place, path)
    const message = `It has the address "${String(data.slug)}", and so has ${other}.`
    return other === undefined ? [] : [diagnostic('address-twice', path, message)]
  })
}
