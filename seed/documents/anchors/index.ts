/** Leads links to the ids that headings will have: those that the old site gave them are not delivered. */
import { mapBody, type LinkNode, type StoredBody } from '../../../src/model'
import { diagnostic, type Diagnostic, type RuleId } from '../../rules'
import { identified } from '../identity'
import type { PageKey } from '../links'
import type { ImportDocument } from '../types'
import { anchorIn, type AnchorLink } from './links'
import type { Led, PageAnchors } from './page'

/** A converted page; without anchors where its text was kept as it is. */
export interface AnchoredPage extends PageKey {
  path: string
  anchors?: PageAnchors | undefined
}

export function leadAnchors(
  documents: readonly ImportDocument[],
  pages: readonly AnchoredPage[],
): ImportDocument[] {
  const byPath = new Map(pages.map((page) => [page.path, page]))
  const byKey = new Map(pages.map((page) => [page.key, page]))
  return documents.map((document) => {
    const own = byPath.get(document.path)
    if (!document.body) return document
    const body = led(document.body, own, byKey)
    return JSON.stringify(body) === JSON.stringify(document.body)
      ? document
      : identified({ ...document, body })
  })
}

type ByKey = ReadonlyMap<string, AnchoredPage>

const led = (body: StoredBody, own: AnchoredPage | undefined, byKey: ByKey): StoredBody =>
  mapBody(body, {
    block: (node) => {
      const to = node.type === 'figure' && node.url ? placeHere(node.url, own) : undefined
      return [to?.anchor === undefined ? node : { ...node, url: addressOf(to.anchor) }]
    },
    inline: (node) => [node.type === 'link' ? ledLink(node, own, byKey) : node],
  })

function ledLink(node: LinkNode, own: AnchoredPage | undefined, byKey: ByKey): LinkNode {
  const { url, to, ...rest } = node
  if (to?.anchor !== undefined) {
    const { anchor, ...page } = to
    const place = byKey.get(String(to.id))?.anchors?.at(anchor)
    return place ? { ...rest, to: { ...page, ...anchorOf(place) } } : node
  }
  const place = url === undefined ? undefined : placeHere(url, own)
  return place?.anchor === undefined || place.anchor === anchorIn(url ?? '')
    ? node
    : { ...rest, url: addressOf(place.anchor) }
}

function placeHere(url: string, own: AnchoredPage | undefined): Led | undefined {
  const anchor = anchorIn(url)
  return anchor === undefined ? undefined : own?.anchors?.at(anchor)
}

const anchorOf = ({ anchor }: Led) => (anchor === undefined ? {} : { anchor })

const addressOf = (anchor: string) => `#${encodeURIComponent(anchor)}`

/** What is to be said of the links that lead to other places than were meant, or to none. */
export function anchorReports(pages: readonly AnchoredPage[]): Diagnostic[] {
  const byKey = new Map(pages.map((page) => [page.key, page]))
  return pages.flatMap((from) =>
    (from.anchors?.links ?? []).flatMap((link) => {
      const to = byKey.get(link.page ?? from.key)
      return to?.anchors ? reportOf(link, from, to, to.anchors.at(link.anchor)) : []
    }),
  )
}

function reportOf(
  { words, line, anchor, page }: AnchorLink,
  from: AnchoredPage,
  to: AnchoredPage,
  place: Led | undefined,
): Diagnostic[] {
  const where = to === from ? 'this page' : to.path
  const say = (rule: RuleId, message: string) => [diagnostic(rule, from.path, message, line)]
  if (!place)
    return say('dead-anchor', `The link "${words}" leads to #${anchor}, which is not on ${where}.`)
  if (!place.moved) return []
  const led = `The link "${words}" led to #${anchor} on ${where}`
  if (place.anchor !== undefined) return say('moved-anchor', `${led}; now to #${place.anchor}.`)
  return page === undefined
    ? say('dead-anchor', `${led}, which stands above every heading.`)
    : say('moved-anchor', `${led}; now to the top of that page.`)
}
