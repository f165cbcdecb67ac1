import { readFileSync } from 'node:fs'

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')

/** Defines `<connectedlib-module>` on a site that shows an embed. */
export const ELEMENT = read('scripts/element.js')

/** Tells that element how high an embed is. */
export const SIZE = read('scripts/size.js')

/** The look of the reader, as far as an embed has it. */
export const LOOK = read('../../look/tokens.css') + read('look.css')
