/** Content security policies of what Next serves; those of embeds and of the API's own pages stand at their endpoints. */

type Policy = Record<string, readonly string[]>

interface PageOptions {
  /** Of this answer alone: Next gives it to each script that it writes. */
  nonce: string
  /** Whether Next reloads what is edited, for which it needs more. */
  isDevelopment: boolean
}

/** Where Payload's editor of code comes from: Monaco, in a version that `@monaco-editor/loader` names. */
const MONACO = 'https://cdn.jsdelivr.net/npm/'

const written = (policy: Policy): string =>
  Object.entries(policy)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')

const scripts = ({ nonce, isDevelopment }: PageOptions, ...more: string[]) => [
  "'self'",
  `'nonce-${nonce}'`,
  ...more,
  ...(isDevelopment ? ["'unsafe-eval'"] : []),
]

const page = (options: PageOptions) => ({
  'default-src': ["'self'"],
  'script-src': scripts(options),
  // React writes `style` attributes; nothing that is imported or written by editors brings styles of its own.
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'https:', 'http:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
})

/** A page of the reader: it shows pictures and videos from wherever an editor has found them. */
export const readerPolicy = (options: PageOptions): string =>
  written({
    ...page(options),
    'media-src': ["'self'", 'https:', 'http:'],
    'frame-src': ['https:', 'http:'],
  })

/** The admin: it shows what was chosen before it is uploaded, and edits code with an editor of another server. */
export const adminPolicy = (options: PageOptions): string =>
  written({
    ...page(options),
    'script-src': scripts(options, MONACO),
    'style-src': ["'self'", "'unsafe-inline'", MONACO],
    'font-src': ["'self'", 'data:', MONACO],
    'img-src': ["'self'", 'data:', 'blob:', 'https:', 'http:'],
    'media-src': ["'self'", 'blob:', 'https:', 'http:'],
    'connect-src': ["'self'", ...(options.isDevelopment ? ['ws:'] : []), MONACO],
    'worker-src': ["'self'", 'blob:'],
  })

/** What is no page: nothing in it is shown by a browser. */
export const DATA_POLICY = written({ 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] })
