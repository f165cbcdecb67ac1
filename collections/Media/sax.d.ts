/** The part of sax that is used here; the package brings no types. */
declare module 'sax' {
  interface Parser {
    onerror: (error: Error) => void
    onprocessinginstruction: (found: { name: string }) => void
    ondoctype: (doctype: string) => void
    onopentag: (tag: { name: string; attributes: Record<string, string> }) => void
    onclosetag: () => void
    ontext: (text: string) => void
    oncdata: (text: string) => void
    write: (text: string) => { close: () => void }
  }
  const sax: { parser: (strict: boolean, options: { strictEntities: boolean }) => Parser }
  export default sax
}
