/**
 * What may stand in the text of an error, though nobody is to read it in a log. Whoever sends something may have all of it
 * searched, so each costs no more than the length of the text: it is looked for only from where it can begin, and not again
 * from everywhere for an end that is missing.
 */
const SECRETS: readonly [what: RegExp, instead: string][] = [
  // What a statement was given: passwords' hashes and texts of drafts. Where it ends no text can tell.
  [/(\n[^\S\n]*params:) [\s\S]*$/, '$1 …'],
  // Values that databases repeat in what they complain of.
  [/(invalid input (?:syntax|value) for [^:"]{0,200}: )"[\s\S]*"/g, '$1…'],
  [/(value )"[^"]*"( is out of range)/g, '$1…$2'],
  [/(dup key: )\{(?:[\s\S]*\}|[\s\S]*)/g, '$1…'],
  [/(Cast to \w+ failed for value )"(?:[\s\S]*"(?= \(type)|[\s\S]*)/g, '$1…'],
  // Credentials in the address of a database.
  [/(:\/\/)[^\s/@"]+@/g, '$1…@'],
  // Keys of partners, webhooks' secrets, tokens of sessions and of links to drafts.
  [/\b(clk_|whsec_)[\w+/=-]+/g, '$1…'],
  [/(?<![\w-])eyJ[\w-]+\.[\w-]+\.[\w-]*/g, '…'],
  [/\b(Bearer|JWT) +[\w.~+/-]+=*/g, '$1 …'],
  [/([?&](?:token|draft|key|secret|password|code)=)[^&\s"\\]+/gi, '$1…'],
  // Addresses of people, in any script.
  [
    /(?<![\p{L}\p{M}\p{N}_.+%'-])[\p{L}\p{M}\p{N}_.+%'-]+@[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)+/gu,
    '…@…',
  ],
]

/** A text without what is secret or tells who somebody is. */
export const withoutSecrets = (text: string): string =>
  SECRETS.reduce((left, [what, instead]) => left.replace(what, instead), text)
