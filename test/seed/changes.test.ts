/** What an import says of what has changed: to whoever runs it, and in the report. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { linesOf } from '../../seed'
import { page, startImporting, type Importing } from './importing'
import { SMALL } from './folder'

let at: Importing
beforeEach(async () => {
  at = await startImporting()
})
afterEach(() => at.close())

const first = 'modules/first/section-1-0.md'
const said = async (options = {}) => linesOf(await at.run(options)).join('\n')
const write = (file: string, from: string, to: string) =>
  at.folder.write(file, String(SMALL[file]).replace(from, to))

describe('an import', () => {
  it('that finds nothing changed says so in one line', async () => {
    await at.run()
    const line = 'Nothing has changed in the source of course "small" since its last import.'
    expect((await said()).split('\n')[0]).toBe(line)
    expect(await said({ dryRun: true })).toMatch(line)
    expect(await said()).not.toMatch(/sections|unchanged/)
  })

  it('names no file the first time, when all are new', async () => {
    expect(await said()).not.toMatch(/change/)
  })

  it('names the files that have changed and what was made of them, and those that are new', async () => {
    await at.run()
    write(first, 'Listen.', 'Listen well.')
    write('modules/first/section-1-1.md', '1.1 Below', '1.1 Beneath')
    at.folder.write('modules/first/section-1-2.md', page('1.2 New', 'New.'))
    const lines = [
      '  modules/first/section-1-1.md: section changed',
      '  modules/first/section-1-2.md: section created',
      `  ${first}: callout changed`,
    ]
    expect(await said({ dryRun: true })).toMatch(['What would change:', ...lines].join('\n'))
    const { changes } = await at.run()
    expect(changes).toContainEqual({ path: first, documents: { callouts: { changed: 1 } } })
  })

  it('names ten of many', async () => {
    await at.run()
    for (let count = 0; count < 15; count += 1)
      at.folder.write(`modules/first/section-2-${count}.md`, page(`2.${count} New`, 'New.'))
    const text = await said()
    expect(text.match(/: section created/g)).toHaveLength(10)
    expect(text).toContain('  … and 5 more, which --report names')
  })
})
