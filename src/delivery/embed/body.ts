import type { Element, Nodes, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { embedWords, langOf } from './words'
import { visit } from 'unist-util-visit'
import { scrollWide } from './wide'

interface Surroundings {
  /** Address of the embed of a section of the same module. */
  embedOf: (id: string) => string | undefined
  /** BCP 47. */
  language: string
  stylesheet: string
}

/** A delivered body on a page without script, which loads nothing from others before its reader asks for it. */
export function embeddedBody(html: string, surroundings: Surroundings): RootContent[] {
  const tree = fromHtml(html, { fragment: true })
  visit(tree, 'element', (element) => {
    if (element.tagName === 'iframe') wait(element, surroundings)
    if (element.tagName === 'a') lead(element, surroundings)
  })
  scrollWide(tree, surroundings.language)
  return tree.children
}

/** The frame holds a link to what it would show, and shows it in its place. */
function wait(frame: Element, { language, stylesheet }: Surroundings): void {
  const { src, title } = frame.properties
  const words = embedWords(language)
  const lang = langOf(words, language)
  const name = h('span', { lang: lang && language }, String(title))
  const offer: Nodes = h(null, [
    { type: 'doctype' },
    h('html', { lang: language }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('title', String(title)),
        h('link', { rel: ['stylesheet'], href: stylesheet }),
      ]),
      h('body', { className: ['offer'] }, [
        h('a', { href: String(src), lang }, [`${words.show}: `, name]),
      ]),
    ]),
  ])
  Object.assign(frame.properties, { src: undefined, srcDoc: toHtml(offer) })
}

/** Within the module a link leads to the next embed; all others leave the frame. */
function lead({ properties }: Element, { embedOf }: Surroundings): void {
  const href = String(properties.href ?? '')
  if (href.startsWith('#')) return
  const embed = embedOf(String(properties.dataId))
  if (embed === undefined) Object.assign(properties, { target: '_blank', rel: ['noopener'] })
  else
    Object.assign(properties, { href: embed + (/#.*$/.exec(href)?.[0] ?? ''), target: undefined })
}
