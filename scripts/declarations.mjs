/**
 * The compiler leaves out of declarations what the sources leave out: the ends of the files that they import. Who compiles
 * as Node resolves modules finds nothing without them, and takes every type for `any`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const RELATIVE = /((?:\bfrom|\bimport\(|^import)\s*['"])(\.{1,2}(?:\/[^'"]*)?)(['"])/gm
const ENDS = ['.js', '/index.js']

/** @param folder whose declarations name whole files from now on */
export function nameWholeFiles(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue
    const file = path.join(folder, name)
    const text = readFileSync(file, 'utf8')
    const whole = text.replace(
      RELATIVE,
      (_all, before, named, after) => before + wholeName(path.dirname(file), named) + after,
    )
    if (whole !== text) writeFileSync(file, whole)
  }
}

function wholeName(folder, named) {
  if (path.extname(named) !== '' && existsSync(path.join(folder, named))) return named
  const end = ENDS.find((one) => existsSync(path.join(folder, named + one.replace('.js', '.d.ts'))))
  if (!end) throw new Error(`${path.join(folder, named)}: no declaration is there.`)
  return named.replace(/\/$/, '') + end
}
