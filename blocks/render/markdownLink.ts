import type { PhrasingContent } from 'mdast'
import { safeAddress } from './safe'

/** Words that lead somewhere; only the words where the address is not safe. */
export function linked(
  address: string,
  children: PhrasingContent[],
  title?: string,
): PhrasingContent[] {
  const url = safeAddress(address)
  if (url === undefined) return children
  return [{ type: 'link', url, title: title ?? null, children }]
}

export const plain = (value: string): PhrasingContent => ({ type: 'text', value })
