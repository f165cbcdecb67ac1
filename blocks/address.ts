const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** What is wrong with an address an editor typed, in words that help; undefined where it is sound. */
export function problemOfAddress(value: string): string | undefined {
  const address = value.trim()
  if (/\s/.test(address))
    return 'An address has no blanks in it. Copy it again from the address bar.'
  if (/^(\/(?!\/)|#|\.\.?\/)/.test(address)) return undefined
  if (!URL.canParse(address))
    return 'This is no address. It should look like https://example.org/page.'
  const { protocol } = new URL(address)
  return SCHEMES.has(protocol)
    ? undefined
    : 'An address begins with https://, http://, mailto: or tel:, nothing else.'
}
