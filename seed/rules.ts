/**
 * Every rule by which the importer reports something. Ids are for ever; docs/diagnostics.md explains each.
 */
export const RULES = {
  'no-folder': {
    severity: 'fatal',
    todo: 'Check the path; give the folder that holds the course.',
  },
  'bad-address': {
    severity: 'fatal',
    todo: 'Give a folder, a zip file, or the https, ssh, git or file address of a repository.',
  },
  'no-git': { severity: 'fatal', todo: 'Install Git, or give a folder or a zip file.' },
  'no-repository': {
    severity: 'fatal',
    todo: 'Check the address, and that this machine may read the repository without a password.',
  },
  'no-branch': { severity: 'fatal', todo: 'Check the name behind the #.' },
  unreachable: { severity: 'fatal', todo: 'Check the network and the address; then try again.' },
  'not-cloned': { severity: 'fatal', todo: 'Clone it yourself and give the folder.' },
  'bad-zip': { severity: 'fatal', todo: 'Make the zip file anew, without a password.' },
  'unsafe-zip': { severity: 'fatal', todo: 'Do not trust this file; ask who made it.' },
  'huge-zip': { severity: 'fatal', todo: 'Unpack it yourself, look at it, and give the folder.' },
  'no-course': {
    severity: 'fatal',
    todo: 'Give a folder with modules/NAME/… or pages that begin with front matter.',
  },
  'bad-front-matter': { severity: 'fatal', todo: 'Mend the YAML between the --- lines.' },
  'bad-config': { severity: 'fatal', todo: 'Mend the YAML of this file.' },
  'bad-encoding': { severity: 'fatal', todo: 'Save the file as UTF-8.' },
  'outside-folder': { severity: 'fatal', todo: 'Replace the link by the file that it points at.' },
  'huge-file': { severity: 'fatal', todo: 'Split the page; no page needs to be that long.' },
  'unreadable-file': {
    severity: 'fatal',
    todo: 'Take it out of the folder, or allow that it is read.',
  },
  'address-twice': {
    severity: 'fatal',
    todo: 'Rename one of the two files, or take it out.',
  },
  'missing-include': {
    severity: 'fatal',
    todo: 'Add the file to _includes, or take the include out.',
  },
  'include-loop': { severity: 'fatal', todo: 'Take one of the includes out.' },
  'not-written': {
    severity: 'fatal',
    todo: 'Mend what is named and import again; nothing of this run is visible before.',
  },
  'database-failed': {
    severity: 'fatal',
    todo: 'Mend that and import again; it goes on where it stopped, and nothing of it is visible before.',
  },
  'import-running': {
    severity: 'fatal',
    todo: 'Wait until it has ended, then import again; one that has died is passed over within a minute.',
  },
  'import-incomplete': {
    severity: 'fatal',
    todo: 'Complete it first: import again without --draft.',
  },
  'liquid-error': {
    severity: 'error',
    todo: 'Mend the Liquid tag; the page was kept as it stands.',
  },
  'slow-page': {
    severity: 'error',
    todo: 'Split the page, or take out what nests or repeats without end; its text was kept.',
  },
  'unconverted-page': {
    severity: 'error',
    todo: 'Rewrite the page in the admin; its HTML was kept.',
  },
  'raw-html': { severity: 'warning', todo: 'Rebuild this part in the admin; its HTML was kept.' },
  'line-element': {
    severity: 'warning',
    todo: 'Read the line: its words were kept, and not what the element did to them.',
  },
  'unknown-box': { severity: 'info', todo: 'Choose a kind for this callout in the admin.' },
  'missing-file': { severity: 'warning', todo: 'Upload the file in the admin and put it in.' },
  'unwanted-file': {
    severity: 'warning',
    todo: 'Save the file as one of a type that is taken, and link to that.',
  },
  'wrong-case': { severity: 'info', todo: 'Nothing; the file was found under another spelling.' },
  'dead-link': {
    severity: 'warning',
    todo: 'Choose the page that is meant, or take the link out.',
  },
  'dead-anchor': {
    severity: 'warning',
    todo: 'Choose the heading that is meant, or take the place out of the address.',
  },
  'moved-anchor': {
    severity: 'info',
    todo: 'Check that the link leads to what is meant; only headings are places of a page.',
  },
  'moved-link': { severity: 'info', todo: 'Check that the link leads to the page that is meant.' },
  'empty-link': { severity: 'info', todo: 'Give the link an address, or leave its words as text.' },
  'unsafe-link': { severity: 'warning', todo: 'Nothing; the words were kept without the link.' },
  'unknown-host': { severity: 'info', todo: 'Check that the page in the frame may be embedded.' },
  'nested-mark': { severity: 'info', todo: 'Nothing; the words are emphasised once.' },
  'note-missing': { severity: 'warning', todo: 'Write the note, or take the reference out.' },
  'note-unused': { severity: 'warning', todo: 'Refer to the note, or take it off the page.' },
  'note-circle': {
    severity: 'warning',
    todo: 'Take the reference out of one of the notes; it leads nowhere.',
  },
  'note-misnamed': { severity: 'info', todo: 'Nothing; the reference was found.' },
  'notes-equal': { severity: 'info', todo: 'Nothing; the notes became one.' },
  'notes-within': {
    severity: 'warning',
    todo: 'Put the notes at the end of the page; they were kept as text.',
  },
  'linked-recording': { severity: 'info', todo: 'Nothing; readers get a link.' },
  'lost-recording': {
    severity: 'warning',
    todo: 'Name the file that is meant, or upload it in the admin.',
  },
  'lost-image': {
    severity: 'warning',
    todo: 'Save the image as a file beside the page, and show that.',
  },
  'linked-picture': { severity: 'info', todo: 'Nothing; the video shows a picture of its own.' },
  'not-a-heading': {
    severity: 'warning',
    todo: 'Give the part a heading of its own; what was in this one was kept.',
  },
  'only-words': {
    severity: 'warning',
    todo: 'Say it in the text instead; this place holds nothing but words.',
  },
  unaccounted: {
    severity: 'error',
    todo: 'Compare the page with its source, and report this: it is a fault of the importer.',
  },
  'dropped-attributes': { severity: 'info', todo: 'Nothing; they said how the old site looked.' },
  'dropped-comment': { severity: 'info', todo: 'Nothing; readers never saw it.' },
  'dropped-script': { severity: 'info', todo: 'Nothing; scripts and styles are not content.' },
  'dropped-anchor': { severity: 'info', todo: 'Nothing; no reader saw it.' },
  'dropped-control': { severity: 'info', todo: 'Nothing; the switch of a fold-out is made anew.' },
  'bad-menu': {
    severity: 'warning',
    todo: 'Mend the menu, or check the order of modules and which pages are listed.',
  },
  'other-markdown': {
    severity: 'warning',
    todo: 'Compare some pages with the old site; its Markdown was read as kramdown reads GFM.',
  },
  unpublished: {
    severity: 'info',
    todo: 'Nothing; where the page should be shown, change what the message names.',
  },
  'no-front-matter': {
    severity: 'info',
    todo: 'Begin the page with two lines of --- where it should be shown.',
  },
  'not-imported': {
    severity: 'info',
    todo: 'Nothing; pages outside modules belong to the old site.',
  },
  'module-name': {
    severity: 'warning',
    todo: 'Check which module this is; the folder was believed.',
  },
  'title-number': {
    severity: 'warning',
    todo: 'Check the number of this section; that of the file was believed.',
  },
  'license-contradiction': {
    severity: 'warning',
    todo: 'Decide on the licence of the course in the admin.',
  },
  'unclear-duration': {
    severity: 'warning',
    todo: 'Enter the length of the module in the admin, in minutes.',
  },
  kramdown: { severity: 'info', todo: 'Check the Markdown on this line.' },
  'renamed-page': {
    severity: 'info',
    todo: 'Nothing; the page kept its id, its history and its earlier addresses.',
  },
  'id-taken': { severity: 'info', todo: 'Nothing; the document gets a public id of its own.' },
  'unknown-id': {
    severity: 'warning',
    todo: 'Describe the document in _data, or check what became of the element.',
  },
  'id-twice': { severity: 'warning', todo: 'Take the id out of the page that is a copy.' },
  'slug-taken': {
    severity: 'info',
    todo: 'Nothing, or choose other addresses in the admin.',
  },
} as const satisfies Record<
  string,
  { severity: 'fatal' | 'error' | 'warning' | 'info'; todo: string }
>

export type RuleId = keyof typeof RULES
export type Severity = (typeof RULES)[RuleId]['severity']

/** What the importer has to say about a place in the source. */
export interface Diagnostic {
  rule: RuleId
  severity: Severity
  /** Path relative to the imported folder. */
  file: string
  /** Counted from 1; absent where the whole file is meant. */
  line?: number
  message: string
  todo: string
}

export function diagnostic(rule: RuleId, file: string, message: string, line?: number): Diagnostic {
  const { severity, todo } = RULES[rule]
  return { rule, severity, file, ...(line !== undefined && { line }), message, todo }
}

/** Stops an import; nothing of it is visible then. */
export class ImportError extends Error {
  override name = 'ImportError'
  /** What stops it, in the order in which it was found. */
  readonly diagnostics: readonly Diagnostic[]
  /** The first of them. */
  readonly diagnostic: Diagnostic

  /** @param others what was found at the same time and would stop it as well */
  constructor(
    rule: RuleId,
    file: string,
    message: string,
    line?: number,
    others: readonly Diagnostic[] = [],
  ) {
    const first = diagnostic(rule, file, message, line)
    super([first, ...others].map(inOneLine).join('\n'))
    this.diagnostic = first
    this.diagnostics = [first, ...others]
  }
}

const inOneLine = (found: Diagnostic) =>
  `${placeOf(found)}: ${found.message} ${found.todo} (${found.rule})`

/** Where something was found, as an editor of text takes it. */
export const placeOf = ({ file, line }: Pick<Diagnostic, 'file' | 'line'>): string =>
  line === undefined ? file : `${file}:${line}`

/** @throws ImportError with all that is fatal among what was found, each once, where anything is */
export function refuseFatal(found: readonly Diagnostic[]): void {
  const fatal = found.filter(({ severity }) => severity === 'fatal')
  const [first, ...others] = new Map(fatal.map((one) => [inOneLine(one), one])).values()
  if (first) throw new ImportError(first.rule, first.file, first.message, first.line, others)
}
