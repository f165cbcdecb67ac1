/** What may stand in the text of an error, though nobody is to read it in a log. */
const SECRETS: readonly [what: RegExp, instead: string][] = [
  // What a statement was given: passwords' hashes and texts of drafts. Where it ends no text can tell.
  [/(\n\s*params:) [\s\S]*$/, '$1 …'],
  // Values that databases repeat in what they complain of.
  [/(invalid input (?:syntax|value) for [^:"]*: )"[\s\S]*"/g, '$1…'],
  [/(value )"[^"]*"( is out of range)/g, '$1…$2'],
  [/(dup key: )\{[\s\S]*\}/g, '$1…'],
  [/(Cast to \w+ failed for value )"[\s\S]*"( \(type)/g, '$1…$2'],
  // Credentials in the address of a database.
  [/(:\/\/)[^\s/@"]+@/g, '$1…@'],
  // Keys of partners, webhooks' secrets, tokens of sessions and of links to drafts.
  [/\b(clk_|whsec_)[\w+/=-]+/g, '$1…'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '…'],
  [/\b(Bearer|JWT) +[\w.~+/-]+=*/g, '$1 …'],
  [/([?&](?:token|draft|key|secret|password|code)=)[^&\s"\\]+/gi, '$1…'],
  // Addresses of people, in any script; looked for from where one can begin, so that a long word costs no more than its
  // length.
  [
    /(?<![\p{L}\p{M}\p{N}_.+%'-])[\p{L}\p{M}\p{N}_.+%'-]+@[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)+/gu,
    '…@…',
  ],
]

/** A text without what is secret or tells who somebody is. */
export const withoutSecrets = (text: string): string =>
  SECRETS.reduce((left, [what, instead]) => left.replace(what, instead), text)
