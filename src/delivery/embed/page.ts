import type { Element, ElementContent, Nodes } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { DocumentSummary, ModuleDocument, OutlineEntry, SectionDocument } from '../../contract'
import type { Catalogue } from '../store/catalogue'
import { embeddedBody } from './body'
import { embedWords, langOf } from './words'
import { documentAt, embedPath, readerPath, type Form, type Place } from './place'

export const STYLESHEET = '/embed/look.css'
export const SIZE_SCRIPT = '/embed/size.js'

/** A module, or one of its sections, as a page for a frame on another site. */
export function embedPage(
  place: Place,
  catalogue: Catalogue,
  publicUrl: string,
  form: Form,
): string {
  const { module, section } = place
  const document = documentAt(place)
  const oembed = new URLSearchParams({ url: publicUrl + readerPath(place) })
  const page: Nodes = h(null, [
    { type: 'doctype' },
    h('html', { lang: document.language }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', document.title),
        h('link', { rel: ['icon'], href: 'data:,' }),
        h('link', { rel: ['stylesheet'], href: STYLESHEET }),
        ...(form === 'fitted' ? [h('script', { src: SIZE_SCRIPT, defer: true })] : []),
        h('link', { rel: ['canonical'], href: publicUrl + readerPath(place) }),
        h('link', {
          rel: ['alternate'],
          type: 'application/json+oembed',
          href: `${publicUrl}/v1/oembed?${oembed}`,
        }),
      ]),
      h('body', [
        section &&
          h('header', [h('a', { href: embedPath({ module }, form) }, module.document.title)]),
        h('main', [h('h1', document.title), ...content(place, catalogue, form)]),
        rights(place, publicUrl),
      ]),
    ]),
  ])
  return toHtml(page)
}

function content(place: Place, catalogue: Catalogue, form: Form): ElementContent[] {
  const { module, section } = place
  const embedOf = (id: string) => {
    const other = catalogue.get(id)
    return other?.type === 'section' && other.module === module.uid
      ? embedPath({ module, section: other }, form)
      : undefined
  }
  const html = ((section ?? module).bodies?.html as string | undefined) ?? ''
  const { language } = documentAt(place)
  const body = embeddedBody(html, { embedOf, language, stylesheet: STYLESHEET })
  const outline = (module.document as ModuleDocument).sections as OutlineEntry[]
  const around = section ? neighbours(section.document as SectionDocument) : listed(outline)
  const links = around.flatMap(({ id, title, rel }) => {
    const href = embedOf(id)
    return href === undefined ? [] : [h('li', [h('a', { href, rel }, title)])]
  })
  const words = embedWords(language)
  const lang = langOf(words, language)
  const nav = h('nav', { ariaLabel: words.sections, lang }, [
    h('ol', { lang: lang && language }, links),
  ])
  return [...(body as ElementContent[]), ...(links.length > 0 ? [nav] : [])]
}

type Neighbour = Pick<DocumentSummary, 'id' | 'title'> & { rel?: string[] }

const neighbours = ({ previous, next }: SectionDocument): Neighbour[] => [
  ...(previous ? [{ ...previous, rel: ['prev'] }] : []),
  ...(next ? [{ ...next, rel: ['next'] }] : []),
]

const listed = (outline: readonly OutlineEntry[]): Neighbour[] =>
  outline
    .filter(({ unlisted }) => !unlisted)
    .map(({ id, title, number }) => ({ id, title: number ? `${number} ${title}` : title }))

function rights(place: Place, publicUrl: string): Element {
  const { attribution, license, language } = documentAt(place)
  const { module } = place
  const words = embedWords(language)
  const said = [attribution ?? module.document.attribution, license ?? module.document.license]
  return h('footer', [
    h('p', said.filter((words) => words !== null).join(', ')),
    h('p', [
      h(
        'a',
        {
          href: publicUrl + readerPath(place),
          target: '_blank',
          rel: ['noopener'],
          lang: langOf(words, language),
        },
        words.alone,
      ),
    ]),
  ])
}
