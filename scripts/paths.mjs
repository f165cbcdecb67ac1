import { cpSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const at = (relative) => path.join(ROOT, relative)

/** What compiled code reads as it stands in the sources. */
const READ_AS_IT_IS = [
  'src/admin/admin.css',
  'src/look/tokens.css',
  'src/delivery/embed/look.css',
  'src/delivery/embed/scripts/element.js',
  'src/delivery/embed/scripts/size.js',
]

/** @param folder that holds the compiled code */
export function copyBeside(folder) {
  for (const file of READ_AS_IT_IS) cpSync(at(file), path.join(folder, file))
}
