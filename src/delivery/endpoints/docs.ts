/** A page to read and try the API on, with all that it needs; nothing of it comes from elsewhere. */
import { LOOK, PAGE, START } from '../docs/page'
import { viewerFile } from '../docs/viewer'
import { defineEndpoint, type Endpoint } from '../endpoint'
import { PAGE_SAFETY } from '../http/pageSafety'
import { file } from '../returns'
import { LONG } from './policy'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const PATH = '/v1/docs'

interface Resource {
  path: string
  operationId: string
  summary: string
  media: string
  headers?: Record<string, string>
  read: () => string | Buffer
}

const resource = ({ path, operationId, summary, media, headers, read }: Resource): Endpoint =>
  defineEndpoint({
    path,
    operationId,
    tag: 'Contract',
    summary,
    documented: path === PATH,
    returns: file(`${media}; charset=utf-8`, headers),
    params: {},
    query: {},
    load: read,
    present: (data) => ({ data, release: 0, keys: [] }),
    cache: LONG,
  })

export const docs: readonly Endpoint[] = [
  resource({
    path: PATH,
    operationId: 'getDocs',
    summary: 'A page to read and try the API on',
    media: 'text/html',
    headers: { 'Content-Security-Policy': POLICY, ...PAGE_SAFETY },
    read: () => PAGE,
  }),
  resource({
    path: '/v1/docs/start.js',
    operationId: 'getDocsStart',
    summary: 'What starts the viewer',
    media: 'text/javascript',
    read: () => START,
  }),
  resource({
    path: '/v1/docs/look.css',
    operationId: 'getDocsLook',
    summary: 'What the viewer looks like here',
    media: 'text/css',
    read: () => LOOK,
  }),
  resource({
    path: '/v1/docs/swagger-ui.css',
    operationId: 'getDocsStyle',
    summary: 'The style of the viewer',
    media: 'text/css',
    read: () => viewerFile('swagger-ui.css'),
  }),
  resource({
    path: '/v1/docs/swagger-ui-bundle.js',
    operationId: 'getDocsScript',
    summary: 'The viewer',
    media: 'text/javascript',
    read: () => viewerFile('swagger-ui-bundle.js'),
  }),
]
