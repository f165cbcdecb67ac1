/** Whole pages of all that is published, as people see them. */
import type { Answer, ModuleDocument, SectionDocument } from '../../src/contract'
import { pageOf } from '../nu/checker'

/** HTML of pages, by the id of their document. */
type Pages = Map<string, string>

export interface Shown {
  /** The representation, in a page that has nothing else. */
  html: Pages
  embed: Pages
  reader: Pages
}

type Written = (ModuleDocument | SectionDocument) & { body: string | null }

export async function pagesOf(base: string): Promise<Shown> {
  const documents = [
    ...(await all(base, '/v1/modules?format=html&limit=100')),
    ...(await all(base, '/v1/sections?format=html&limit=100')),
  ]
  const shown: Shown = { html: new Map(), embed: new Map(), reader: new Map() }
  for (const document of documents) {
    const { id, title, language, body } = document
    shown.html.set(id, pageOf(body ?? '', title, language))
    shown.embed.set(id, await read(`${base}/embed/modules/${pathOf(document, '/sections/')}`))
    shown.reader.set(id, await read(`${base}/${pathOf(document, '/')}`))
  }
  return shown
}

/** What the frames of embeds hold until their reader asks for more, each once. */
export function offersIn(embeds: Pages): Pages {
  const offers = [...embeds.values()].flatMap((html) =>
    [...html.matchAll(/ srcdoc="([^"]*)"/g)].map(([, offer = '']) => offer),
  )
  return new Map(
    [...new Set(offers)].map((offer, index) => [
      `offer ${index}`,
      offer.replaceAll('&quot;', '"').replaceAll('&#x22;', '"').replaceAll('&#x26;', '&'),
    ]),
  )
}

function pathOf(document: Written, between: string): string {
  return document.type === 'section'
    ? `${document.module.slug}${between}${document.slug}`
    : `${document.slug}`
}

async function all(base: string, address: string): Promise<Written[]> {
  const found: Written[] = []
  for (let next: string | undefined = base + address; next !== undefined;) {
    const { data, links } = (await (await fetch(next)).json()) as Answer<Written[]>
    found.push(...data)
    next = links.next
  }
  return found
}

async function read(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`)
  return answer.text()
}
