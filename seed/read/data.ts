/** `site.data`: what the files of `_data` say, folders within it included. */
import path from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import { ImportError } from '../rules'
import { attempt, type Say } from './attempt'
import type { SourceFile } from './files'
import { readYaml, type Data } from './frontMatter'

const FILE = /^_data\/(.+)\.(ya?ml|json|csv|tsv)$/i

/** @param say takes why a file cannot be read */
export function dataOf(files: readonly SourceFile[], say: Say): Data {
  const data: Data = {}
  for (const file of files) {
    const [, name = '', type = ''] = FILE.exec(file.path) ?? []
    const { text } = file
    if (text === undefined || name === '') continue
    const folders = path.posix.dirname(name).split('/')
    const place = folders.filter((folder) => folder !== '.').reduce(folderIn, data)
    place[keyOf(path.posix.basename(name))] = attempt(
      () => valueOf(text, file.path, type.toLowerCase()),
      say,
    )
  }
  return data
}

function folderIn(data: Data, name: string): Data {
  const key = keyOf(name)
  const known = Object.hasOwn(data, key) ? data[key] : undefined
  if (typeof known === 'object' && known !== null) return known as Data
  return (data[key] = {}) as Data
}

/** A name as Jekyll makes a key of it. */
const keyOf = (name: string) => name.replace(/[^\p{L}\p{N}_\s-]+/gu, '').replace(/\s+/g, '_')

function valueOf(text: string, file: string, type: string): unknown {
  if (type !== 'csv' && type !== 'tsv') return readYaml(text, file, 'bad-config')
  try {
    return parse(text, {
      columns: true,
      delimiter: type === 'tsv' ? '\t' : ',',
      // As Ruby's own reader, which Jekyll uses, takes it.
      skip_empty_lines: true,
      relax_column_count: true,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : undefined
    throw new ImportError('bad-config', file, `The table cannot be read: ${error.message}.`, line)
  }
}
