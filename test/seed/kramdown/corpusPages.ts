import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const CORPUS = '../shared/corpus'
export const SITES = ['connected-learning-modules', 'toolkit']

const FRONT_MATTER = /^---\s*\n[^]*?\n---\s*?\n/

export interface Page {
  path: string
  text: string
}

/** The module pages of a site without their front matter, or none if the corpus is not there. */
export const pagesOf = (site: string): Page[] =>
  ['modules', '_posts']
    .map((folder) => join(CORPUS, site, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    )
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8').replace(FRONT_MATTER, '') }))
