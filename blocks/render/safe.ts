import { normalizeUri } from 'micromark-util-sanitize-uri'

const SAFE_SCHEMES = new Set(['http', 'https', 'mailto', 'tel'])

/** The address, or nothing where following it would run a script or read local data. */
export function safeAddress(url: string): string | undefined {
  const address = url.trim()
  // Browsers skip blanks and control characters in a scheme, so they must not hide one.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\p{Cc}\s]/gu, ''))?.[1]
  return scheme === undefined || SAFE_SCHEMES.has(scheme.toLowerCase()) ? address : undefined
}

/** The same in the letters that an address may have, as browsers send it; nothing where it is not safe. */
export function writtenAddress(url: string): string | undefined {
  const address = safeAddress(url)
  if (address === undefined) return undefined
  const written = normalizeUri(address).replace(/%(?![\da-f]{2})/gi, '%25')
  const [before = '', ...fragment] = written.split('#')
  return fragment.length > 0 ? `${before}#${fragment.join('%23')}` : before
}

/** Hosts whose pages may be shown in a frame; pages of others become a link. */
const FRAME_HOSTS = [
  'youtube.com',
  'youtube-nocookie.com',
  'vimeo.com',
  'h5p.org',
  'h5p.com',
  'padlet.com',
  'docs.google.com',
  'drive.google.com',
  'forms.office.com',
  'raindrop.io',
  'slideshare.net',
  'ted.com',
  'genial.ly',
  'canva.com',
  'mentimeter.com',
  'archive.org',
]

export function mayBeFramed(url: string): boolean {
  const { hostname, protocol } = partsOf(url.startsWith('//') ? `https:${url}` : url) ?? {}
  return (
    /^https?:$/.test(protocol ?? '') &&
    FRAME_HOSTS.some((host) => hostname === host || hostname?.endsWith(`.${host}`))
  )
}

/** Browsers that are a few years old run this, and know no `URL.canParse`. */
export function partsOf(address: string): URL | undefined {
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}
