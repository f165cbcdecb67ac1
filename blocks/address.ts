interface Options {
  /** Take what a source says as it stands, as long as it is safe. */
  lenient?: boolean
}

const SAFE_SCHEMES = ['https', 'http', 'mailto', 'tel']
const FORGOTTEN_SCHEME = /^(www\.|[\w-]+\.(com|org|net|edu|gov|info)(\/|$))/i

/** What is wrong with the address of a link, in words that help; undefined where it is sound. */
export function problemOfAddress(value: string, { lenient }: Options = {}): string | undefined {
  const address = value.trim()
  const scheme = schemeOf(address)
  if (scheme !== undefined && !SAFE_SCHEMES.includes(scheme))
    return 'An address begins with https://, http://, mailto: or tel:, nothing else.'
  if (lenient) return undefined
  if (/\s/.test(address))
    return 'An address has no blanks in it. Copy it again from the address bar.'
  if (FORGOTTEN_SCHEME.test(address)) return `Put https:// before it: https://${address}`
  return scheme !== undefined && leadsNowhere(address) ? LACKING[scheme] : undefined
}

const NO_SITE = 'This says no site. Paste the whole address, for example https://example.org/page.'
const LACKING: Record<string, string> = {
  https: NO_SITE,
  http: NO_SITE,
  mailto: 'Put a mail address behind mailto:, for example mailto:someone@example.org.',
  tel: 'Put a telephone number behind tel:, for example tel:+442071234567.',
}

/** Whether an address has no more than its scheme; the editor's form begins with https:// alone. */
function leadsNowhere(address: string): boolean {
  if (!/^https?:/i.test(address)) return /^[a-z]+:\/*(\?|$)/i.test(address)
  return !URL.canParse(address) || !/^https?:\/\/[^/?#]/i.test(address)
}

/** What is wrong with the address of something on the web, which a browser is to open. */
export function problemOfWebAddress(value: string, options: Options = {}): string | undefined {
  const problem = problemOfAddress(value, options)
  if (problem || options.lenient) return problem
  const address = value.trim()
  if (!/^https?:\/\//i.test(address))
    return 'A web address begins with https:// or http://. Copy it from the address bar.'
  return URL.canParse(address)
    ? undefined
    : 'This is no address. It should look like https://example.org/page.'
}

/** Browsers skip blanks and control characters in a scheme, so they must not hide one. */
function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\p{Cc}\s]/gu, ''))?.[1]?.toLowerCase()
}
