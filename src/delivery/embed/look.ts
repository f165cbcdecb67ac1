import { readFileSync } from 'node:fs'

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')

/** The look of the reader, as far as an embed has it. */
export const LOOK = read('../../look/tokens.css') + read('look.css')
