/** What the client needs of where it runs: nothing that only Node has. */
import { expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** What is there when the code runs; types and comments are gone by then. */
function codeOf(file: string): string {
  return ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      removeComments: true,
    },
  }).outputText
}

const importsOf = (file: string) =>
  ts.preProcessFile(codeOf(file)).importedFiles.map(({ fileName }) => fileName)

/** Everything that an entry brings, and what of it is not ours. */
function reachOf(entry: string) {
  const files = new Set([entry])
  const foreign = new Set<string>()
  for (const file of files) {
    for (const name of importsOf(file)) {
      if (!name.startsWith('.')) foreign.add(name)
      else files.add(`${path.join(path.dirname(file), name)}.ts`)
    }
  }
  return { files: [...files], foreign: [...foreign] }
}

it('the client imports no package and no module of Node', () => {
  const { files, foreign } = reachOf('src/client/index.ts')
  expect(foreign).toEqual([])
  expect(files.length).toBeGreaterThan(25)
  const text = files.map(codeOf).join('\n')
  expect(text).not.toMatch(/\b(?:process|Buffer|require|__dirname)\s*[.(]/)
})

it('only the store of files needs Node', () => {
  expect(reachOf('src/client/files.ts').foreign.sort()).toEqual(['node:fs/promises', 'node:path'])
})

it('neither the client nor the React renderer asks what only newer browsers know of an address', () => {
  const files = ['src/client', 'src/look'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.join(folder, file)),
  )
  const newer = files.filter((file) =>
    /\bURL\.(?:canParse|parse)\(/.test(readFileSync(file, 'utf8')),
  )
  expect(newer).toEqual([])
})
