/** What may stand in the text of an error, though nobody is to read it in a log. */
const SECRETS: readonly [what: RegExp, instead: string][] = [
  // Credentials in the address of a database.
  [/(:\/\/)[^\s/@"]+@/g, '$1…@'],
  // Keys of partners, webhooks' secrets, tokens of sessions and of links to drafts.
  [/\b(clk_|whsec_)[\w+/=-]+/g, '$1…'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '…'],
  [/\b(Bearer|JWT) +[\w.~+/-]+=*/g, '$1 …'],
  [/([?&](?:token|draft|key|secret|password|code)=)[^&\s"\\]+/gi, '$1…'],
  // Addresses of people.
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '…@…'],
]

/** A text without what is secret or tells who somebody is. */
export const withoutSecrets = (text: string): string =>
  SECRETS.reduce((left, [what, instead]) => left.replace(what, instead), text)
