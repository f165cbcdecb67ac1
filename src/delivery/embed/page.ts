import type { Element, ElementContent, Nodes } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { DocumentSummary, ModuleDocument, OutlineEntry, SectionDocument } from '../../contract'
import type { Catalogue } from '../store/catalogue'
import { embeddedBody } from './body'
import { documentAt, embedPath, readerPath, type Place } from './place'

export const STYLESHEET = '/embed/look.css'

/** A module, or one of its sections, as a page for a frame on another site. It has no script. */
export function embedPage(place: Place, catalogue: Catalogue, publicUrl: string): string {
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
        h('link', { rel: ['canonical'], href: publicUrl + readerPath(place) }),
        h('link', {
          rel: ['alternate'],
          type: 'application/json+oembed',
          href: `${publicUrl}/v1/oembed?${oembed}`,
        }),
      ]),
      h('body', [
        section && h('header', [h('a', { href: embedPath({ module }) }, module.document.title)]),
        h('main', [h('h1', document.title), ...content(place, catalogue)]),
        rights(place, publicUrl),
      ]),
    ]),
  ])
  return toHtml(page)
}

function content(place: Place, catalogue: Catalogue): ElementContent[] {
  const { module, section } = place
  const embedOf = (id: string) => {
    const other = catalogue.get(id)
    return other?.type === 'section' && other.module === module.uid
      ? embedPath({ module, section: other })
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
  const nav = links.length > 0 ? [h('nav', { ariaLabel: 'Sections' }, [h('ol', links)])] : []
  return [...(body as ElementContent[]), ...nav]
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
  const { attribution, license } = documentAt(place)
  const { module } = place
  const said = [attribution ?? module.document.attribution, license ?? module.document.license]
  return h('footer', [
    h('p', said.filter((words) => words !== null).join(', ')),
    h('p', [
      h(
        'a',
        { href: publicUrl + readerPath(place), target: '_blank', rel: ['noopener'] },
        'Open this page by itself',
      ),
    ]),
  ])
}
