/** Modules and their pages for frames on other sites, and what tells these sites of them. */
import { z } from 'zod'
import { ELEMENT, LOOK, SIZE } from '../embed/look'
import { embedPage, SIZE_SCRIPT, STYLESHEET } from '../embed/page'
import { HTML, safetyOf } from '../embed/safety'
import {
  keysAt,
  placeAt,
  placeOf,
  placeOnceAt,
  readPlace,
  type Form,
  type Place,
} from '../embed/place'
import { Problem } from '../problems'
import { noPageAt, offerOf } from '../embed/oembed'
import { defineEndpoint, type Endpoint } from '../endpoint'
import { file, type File } from '../returns'
import type { Catalogue } from '../store/catalogue'
import { moduleName, sectionName } from './modules'
import { BRIEFLY, LONG } from './policy'

interface Kind {
  form: Form
  /** Where its pages begin. */
  base: string
  /** Between `get` and `Embed` in the names of its operations. */
  name: string
  summary: string
  returns: File
}

/** A module, and a page of one. */
function embedsOf({ form, base, name, summary, returns }: Kind): Endpoint[] {
  const common = { tag: 'Embeds', returns, query: {}, cache: BRIEFLY } as const
  const present = (place: Place, { publicUrl }: { publicUrl: string }, catalogue: Catalogue) => ({
    data: embedPage(place, catalogue, publicUrl, form),
    release: place.module.release,
    keys: keysAt(place),
  })
  return [
    defineEndpoint({
      ...common,
      path: `${base}/modules/:module`,
      operationId: `get${name}ModuleEmbed`,
      summary: `A module as a page for a frame: its introduction and its outline${summary}`,
      params: { module: moduleName },
      load: (catalogue, { params, read }) => readPlace(read, placeOf(catalogue, params.module)),
      present,
    }),
    defineEndpoint({
      ...common,
      path: `${base}/modules/:module/sections/:section`,
      operationId: `get${name}PageEmbed`,
      summary: `One page of a module as a page for a frame${summary}`,
      params: { module: moduleName, section: sectionName },
      load: (catalogue, { params, read }) =>
        readPlace(read, placeOf(catalogue, params.module, params.section)),
      present,
    }),
  ]
}

const plain = embedsOf({
  form: 'plain',
  base: '/embed',
  name: '',
  summary: '',
  returns: file(HTML, safetyOf('plain')),
})

const fitted = embedsOf({
  form: 'fitted',
  base: '/embed/fitted',
  name: 'Fitted',
  summary: '; it tells its height to the page around it',
  returns: file(HTML, safetyOf('fitted')),
})

interface Resource {
  path: string
  operationId: string
  summary: string
  media: string
  text: string
}

const resource = ({ path, operationId, summary, media, text }: Resource) =>
  defineEndpoint({
    path,
    operationId,
    tag: 'Embeds',
    summary,
    returns: file(`${media}; charset=utf-8`),
    params: {},
    query: {},
    load: () => text,
    present: (data) => ({ data, release: 0, keys: [] }),
    cache: LONG,
  })

const resources = [
  resource({
    path: STYLESHEET,
    operationId: 'getEmbedLook',
    summary: 'What embeds look like',
    media: 'text/css',
    text: LOOK,
  }),
  resource({
    path: SIZE_SCRIPT,
    operationId: 'getEmbedSize',
    summary: 'What tells the height of an embed',
    media: 'text/javascript',
    text: SIZE,
  }),
  resource({
    path: '/embed/connectedlib.js',
    operationId: 'getEmbedElement',
    summary: 'The element <connectedlib-module>, which shows an embed as high as it is',
    media: 'text/javascript',
    text: ELEMENT,
  }),
]

const pixels = (what: string) =>
  z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'is a number of pixels')
    .meta({ description: `The greatest ${what} of the frame, in pixels.`, examples: ['600'] })
    .optional()

const oembed = defineEndpoint({
  path: '/v1/oembed',
  operationId: 'getOembed',
  tag: 'Embeds',
  summary: 'How to show a page on another site, as oEmbed 1.0 has it',
  returns: file('application/json; charset=utf-8'),
  problems: ['not-found', 'unsupported-format'],
  // Sites send the same to every provider: WordPress `dnt`, others a theme, a language or a key of theirs.
  ignoresUnknown: true,
  // Sites that read XML too name it there for every provider; oEmbed has `format` to choose.
  ignoresAccept: true,
  params: {},
  query: {
    url: z
      .string('says which page to show, for example url=/first-contact')
      .regex(/^(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/]+)?\/\S*$/, 'is the address of a page here')
      .max(1000, 'has at most 1000 characters')
      .meta({
        description: 'The address of a module or of one of its pages, whole or without the host.',
        examples: ['/first-contact/who-walks-in'],
      }),
    maxwidth: pixels('width'),
    maxheight: pixels('height'),
    format: z
      .enum(['json', 'xml'], { error: 'is json' })
      .meta({
        description: 'There is `json` only; `xml` is a 501, as oEmbed has it.',
        wire: { type: 'string', enum: ['json'] },
        examples: ['json'],
      })
      .optional(),
  },
  load: async (catalogue, { query, publicUrl, read, onceAt }) => {
    const { url, format = 'json' } = query
    if (format !== 'json') {
      throw new Problem('unsupported-format', `There is no “${format}” here. Ask for json.`, {
        parameter: 'format',
        allowed: ['json'],
      })
    }
    const there = placeAt(catalogue, url, publicUrl)
    const now = there ?? (await placeOnceAt(catalogue, url, publicUrl, onceAt))
    const place = await readPlace(read, now)
    if (!place) throw noPageAt(url, publicUrl)
    return { place, hasMoved: !there }
  },
  present: ({ place, hasMoved }, { query, publicUrl }) => ({
    data: offerOf(place, query, publicUrl),
    release: place.module.release,
    // Where it once stood, another may stand at any time.
    keys: [...keysAt(place), ...(hasMoved ? ['modules', 'sections'] : [])],
  }),
  cache: BRIEFLY,
})

export const embeds: readonly Endpoint[] = [...plain, ...fitted, ...resources, oembed]
