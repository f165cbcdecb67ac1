import { safeHtml } from '../../blocks/rawHtml/html'
import { safeAddress } from '../../blocks/render/safe'
import { mapBody, type StoredBody } from '../model'

/**
 * A body without what could do harm to who shows it, in whatever representation: addresses that run a
 * script, HTML that is not on the list of what is allowed. Words stay.
 */
export function cleanBody(body: StoredBody): StoredBody {
  return mapBody(body, {
    block: (node) => {
      if (node.type === 'rawHtml') return [{ ...node, html: safeHtml(node.html) }]
      if (node.type === 'embed') return isSafe(node.url) ? [node] : []
      return [node.type === 'figure' && !isSafe(node.url) ? { ...node, url: undefined } : node]
    },
    inline: (node) => (node.type === 'link' && !isSafe(node.url) ? node.children : [node]),
  })
}

const isSafe = (url: string | undefined) => url === undefined || safeAddress(url) !== undefined
