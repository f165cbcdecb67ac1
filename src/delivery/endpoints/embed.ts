/** Modules and their pages for frames on other sites, and what tells these sites of them. */
import { z } from 'zod'
import { LOOK } from '../embed/look'
import { embedPage, STYLESHEET } from '../embed/page'
import { keysAt, placeAt, placeOf, readPlace, type Place } from '../embed/place'
import { offerOf } from '../embed/oembed'
import { defineEndpoint, type Endpoint } from '../endpoint'
import { oneOf } from '../parameters'
import { file } from '../returns'
import type { Catalogue } from '../store/catalogue'
import { moduleName, sectionName } from './modules'
import { BRIEFLY, LONG } from './policy'

/** Any site may frame the page; the page itself runs nothing, and loads of others what its reader asks for. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  'img-src https: http: data:',
  'media-src https: http:',
  'frame-src https: http:',
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ')

const html = file('text/html; charset=utf-8', { 'Content-Security-Policy': POLICY })

const presented = (place: Place, { publicUrl }: { publicUrl: string }, catalogue: Catalogue) => ({
  data: embedPage(place, catalogue, publicUrl),
  release: place.module.release,
  keys: keysAt(place),
})

const embeddedModule = defineEndpoint({
  path: '/embed/modules/:module',
  operationId: 'getModuleEmbed',
  tag: 'Embeds',
  summary: 'A module as a page for a frame: its introduction and its outline',
  returns: html,
  params: { module: moduleName },
  query: {},
  load: (catalogue, { params, read }) => readPlace(read, placeOf(catalogue, params.module)),
  present: presented,
  cache: BRIEFLY,
})

const embeddedSection = defineEndpoint({
  path: '/embed/modules/:module/sections/:section',
  operationId: 'getPageEmbed',
  tag: 'Embeds',
  summary: 'One page of a module as a page for a frame',
  returns: html,
  params: { module: moduleName, section: sectionName },
  query: {},
  load: (catalogue, { params, read }) =>
    readPlace(read, placeOf(catalogue, params.module, params.section)),
  present: presented,
  cache: BRIEFLY,
})

const look = defineEndpoint({
  path: STYLESHEET,
  operationId: 'getEmbedLook',
  tag: 'Embeds',
  summary: 'What embeds look like',
  returns: file('text/css; charset=utf-8'),
  params: {},
  query: {},
  load: () => LOOK,
  present: (data) => ({ data, release: 0, keys: [] }),
  cache: LONG,
})

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
  problems: ['not-found'],
  params: {},
  query: {
    url: z
      .string()
      .regex(/^(?:https?:\/\/[^\s/]+)?\/\S*$/, 'is the address of a page here')
      .max(1000, 'has at most 1000 characters')
      .meta({
        description: 'The address of a module or of one of its pages, whole or without the host.',
        examples: ['/first-contact/who-walks-in'],
      }),
    maxwidth: pixels('width'),
    maxheight: pixels('height'),
    format: oneOf(['json']).meta({ description: 'There is no XML.' }).optional(),
  },
  load: (catalogue, { query, publicUrl, read }) =>
    readPlace(read, placeAt(catalogue, query.url, publicUrl)),
  present: (place, { query, publicUrl }) => ({
    data: offerOf(place, query, publicUrl),
    release: place.module.release,
    keys: keysAt(place),
  }),
  cache: BRIEFLY,
})

export const embeds: readonly Endpoint[] = [embeddedModule, embeddedSection, look, oembed]
