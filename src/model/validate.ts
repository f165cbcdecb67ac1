import { CONTENT } from './content'
import { BodyError, NO_ADDRESS } from './errors'
import type { StoredBody } from './stored'
import { childNodes, type StoredNode } from './walk'

/** A colon before any of `/?#` ends the name of a scheme. */
const SAFE_ADDRESS = /^(https?:|mailto:|tel:|[^:/?#]*([/?#]|$))/i

/** Whether an address may stand in a body: it begins with a scheme that is known to be safe, or with none. */
export const isSafeAddress = (url: string): boolean => SAFE_ADDRESS.test(url.trim())

/**
 * Looks for what no body may hold: a node where it may not stand, an address that runs a script, an
 * empty table, a link that leads nowhere.
 *
 * @returns a problem for each, in reading order; an empty list for a sound body
 */
export function validateBody(body: StoredBody): BodyError[] {
  return problemsIn('body', body.children, 'body')
}

function problemsIn(
  parent: StoredNode['type'] | 'body',
  nodes: StoredNode[],
  path: string,
): BodyError[] {
  return nodes.flatMap((node, index) => {
    const place = `${path}.${index}.${node.type}`
    const misplaced = CONTENT[parent].includes(node.type)
      ? []
      : [new BodyError('misplaced-node', place, `"${node.type}" in "${parent}"`)]
    return [
      ...misplaced,
      ...problemsOf(node, place),
      ...problemsIn(node.type, childNodes(node), place),
    ]
  })
}

function problemsOf(node: StoredNode, path: string): BodyError[] {
  switch (node.type) {
    case 'link':
      return node.to ? [] : addressProblems(node.url ?? '', path)
    case 'embed':
      return addressProblems(node.url, path)
    case 'figure':
      return node.url === undefined ? [] : addressProblems(node.url, path)
    case 'table':
      return node.children.length > 0
        ? []
        : [new BodyError('empty-node', path, 'a table without rows')]
    case 'list':
      return node.children.length > 0
        ? []
        : [new BodyError('empty-node', path, 'a list without items')]
    default:
      return []
  }
}

function addressProblems(url: string, path: string): BodyError[] {
  if (url.trim() === '') return [new BodyError('missing-reference', path, NO_ADDRESS)]
  return isSafeAddress(url) ? [] : [new BodyError('unsafe-address', path, `"${url}"`)]
}
