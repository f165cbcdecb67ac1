import type { ContentModel } from '../element'

const names = (text: string): string[] => text.trim().split(/\s+/)

const BLOCK_MODEL = names(`
  address applet article aside blockquote body dd details div dl fieldset figure figcaption footer
  form header hgroup iframe li main map menu nav noscript object section summary td
`)
const SPAN_MODEL = names(`
  a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend
  optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt
`)
const RAW_MODEL = names('script style math option textarea pre code kbd samp var')

const models = new Map<string, ContentModel>([
  ...BLOCK_MODEL.map((name) => [name, 'block'] as const),
  ...SPAN_MODEL.map((name) => [name, 'span'] as const),
])

/** How the content of an element is read where `markdown="1"` asks for it. */
export const contentModel = (name: string): ContentModel => models.get(name) ?? 'raw'

export const SPAN_ELEMENTS = new Set(
  names(`
    a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q
    rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var
  `),
)

export const BLOCK_ELEMENTS = new Set(
  names(`
    address article aside applet body blockquote caption col colgroup dd div dl dt fieldset
    figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main
    map nav ol optgroup p pre section summary table tbody td th thead tfoot tr ul
  `),
)

export const VOID_ELEMENTS = new Set(
  names('area base br col command embed hr img input keygen link meta param source track wbr'),
)

const known = new Set([
  ...SPAN_ELEMENTS,
  ...BLOCK_ELEMENTS,
  ...VOID_ELEMENTS,
  ...BLOCK_MODEL,
  ...SPAN_MODEL,
  ...RAW_MODEL,
])

/** Names of HTML in small letters; names that HTML does not know as they are. */
export const elementName = (name: string): string =>
  known.has(name.toLowerCase()) ? name.toLowerCase() : name

export const isKnown = (name: string): boolean => known.has(name)
