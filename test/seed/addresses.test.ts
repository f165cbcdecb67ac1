/** Sections that take over addresses of others, in any kind of import. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { PayloadRequest } from 'payload'
import { page, startImporting, type Found, type Importing } from './importing'

const WINDOWS = page(
  '1. Windows',
  'A window lets in light, and on warm days also air and the sound of the street.',
)
const DOORS = page(
  '2. Doors',
  'A door that stands open says more about a library than any notice beside it can.',
)
const fileOf = (number: number, module = 'first') => `modules/${module}/section-${number}-0.md`
const [FIRST, SECOND, THIRD] = [1, 2, 3].map((number) => fileOf(number)) as [string, string, string]

let small: Importing

beforeEach(async () => {
  small = await startImporting({
    '_config.yml': 'title: Small\n',
    'modules/first/index.md': page('First', 'Welcome.'),
    [FIRST]: WINDOWS,
    [SECOND]: DOORS,
  })
})
afterEach(() => small.close())

const section = async (title: string) =>
  (await small.find('sections', { title: { equals: title } }, { draft: true }))[0] as Found
/** Slugs by title, as they are published. */
const published = async () =>
  Object.fromEntries(
    (await small.find('sections', { _status: { equals: 'published' } })).map(({ title, slug }) => [
      title,
      slug,
    ]),
  )
const claims = async () => (await small.find('sections')).map(({ claim }) => claim)
const publish = async (title: string) =>
  small.edit('sections', await section(title), { _status: 'published' })

const swapped = [FIRST, SECOND].map((file) => file.replace('.md', '.markdown')) as [string, string]
/** Renumbers the two pages; with new names of files, so that they are known by what they say. */
function swap(): void {
  small.folder.remove(FIRST)
  small.folder.remove(SECOND)
  small.folder.write(swapped[0], DOORS.replace('2. ', '1. '))
  small.folder.write(swapped[1], WINDOWS.replace('1. ', '2. '))
}
const SWAPPED = { Windows: 'section-2-0', Doors: 'section-1-0' }

describe('two pages that swap their addresses', () => {
  it('do so in one import', async () => {
    await small.run()
    swap()
    await small.run()
    expect(await published()).toEqual(SWAPPED)
  })

  it('do so though one is edited meanwhile, which stays among its versions', async () => {
    await small.run()
    swap()
    const windows = await section('Windows')
    const hooks = small.cms.payload.collections.sections?.config.hooks.afterChange
    hooks?.push(async ({ doc, req }: { doc: Found; req: PayloadRequest }) => {
      if (doc.id === windows.id || !req.context.importer) return
      hooks.pop()
      await small.edit('sections', windows, { title: 'Edited' }, true)
    })
    const { conflicts } = await small.run()
    expect(await published()).toEqual(SWAPPED)
    expect(conflicts).toMatchObject([{ title: 'Windows', done: 'replaced' }])
  })

  it('do so as drafts, which changes nothing of what is published', async () => {
    await small.run()
    const before = [await small.find('sections'), await claims()]
    swap()
    await small.run({ draft: true })
    expect([await small.find('sections'), await claims()]).toEqual(before)
    expect((await section('Doors')).slug).toBe('section-1-0')
    expect((await small.run({ draft: true })).documents.sections).toEqual({ unchanged: 2 })
  })

  it('do so as drafts, and in the next import for readers', async () => {
    await small.run()
    swap()
    await small.run({ draft: true })
    await small.run()
    expect(await published()).toEqual(SWAPPED)
    expect((await small.run()).documents.sections).toEqual({ unchanged: 2 })
  })

  it('do so as drafts one after the other, and in the next import for readers', async () => {
    await small.run()
    swap()
    await small.run({ draft: true })
    small.folder.write(swapped[0], DOORS.replace('2. ', '1. ').replace('open', 'ajar'))
    expect((await small.run({ draft: true })).diagnostics).not.toContainEqual(
      expect.objectContaining({ rule: 'slug-taken' }),
    )
    await small.run()
    expect(await published()).toEqual(SWAPPED)
  })

  it('are told apart when a person publishes one of them alone', async () => {
    await small.run()
    swap()
    await small.run({ draft: true })
    await expect(publish('Doors')).rejects.toThrow(/Address/)
    expect(await published()).toEqual({ Windows: 'section-1-0', Doors: 'section-2-0' })
  })

  it('are published by a person in any order where they never were before', async () => {
    await small.run({ draft: true })
    swap()
    await small.run({ draft: true })
    await publish('Doors')
    await publish('Windows')
    expect(await published()).toEqual(SWAPPED)
  })
})

describe('a page that takes the address of one that moves on', () => {
  beforeEach(async () => {
    await small.run()
    small.folder.write(THIRD, DOORS.replace('2. ', '3. '))
    small.folder.write(SECOND, page('2. Walls', 'What is new stands second.'))
  })
  const MOVED = { Windows: 'section-1-0', Walls: 'section-2-0', Doors: 'section-3-0' }

  it('does so as a draft, and in the next import for readers', async () => {
    await small.run({ draft: true })
    expect(await published()).toEqual({ Windows: 'section-1-0', Doors: 'section-2-0' })
    await small.run()
    expect(await published()).toEqual(MOVED)
  })

  it('does so as a draft, and a person publishes it once the other has moved', async () => {
    await small.run({ draft: true })
    await expect(publish('Walls')).rejects.toThrow(/Address/)
    await publish('Doors')
    await publish('Walls')
    expect(await published()).toEqual(MOVED)
  })
})

describe('a page that takes the address of one whose source is gone', () => {
  const other = () => {
    small.folder.remove(SECOND)
    small.folder.write('modules/first/section-2-0.markdown', page('2. Walls', 'All new.'))
  }

  it('has it when that one goes in the same import, and an editor can work on it', async () => {
    await small.run()
    other()
    const report = await small.run({ prune: true })
    expect(report.pruned).toMatchObject([{ title: 'Doors', kept: null }])
    expect(await published()).toEqual({ Windows: 'section-1-0', Walls: 'section-2-0' })
    await small.edit('sections', await section('Walls'), { title: 'Bricks' })
    expect(await published()).toMatchObject({ Bricks: 'section-2-0' })
  })

  it('is named to whoever takes that one out of the trash', async () => {
    await small.run()
    const { id } = await section('Doors')
    other()
    await small.run({ prune: true })
    const restored = small.cms.payload.update({
      collection: 'sections',
      id,
      trash: true,
      data: { deletedAt: null } as never,
    })
    await expect(restored).rejects.toMatchObject({
      data: { errors: [{ path: 'slug', message: expect.stringContaining('“Walls” already') }] },
    })
  })

  it('has it when that one has gone before, and an editor can work on it', async () => {
    await small.run()
    small.folder.remove(SECOND)
    await small.run({ prune: true })
    small.folder.write('modules/first/section-2-0.markdown', page('2. Walls', 'All new.'))
    await small.run()
    await small.edit('sections', await section('Walls'), { title: 'Bricks' })
    expect(await published()).toMatchObject({ Bricks: 'section-2-0' })
  })

  it('gets another where that one is kept', async () => {
    await small.run()
    await small.edit('sections', await section('Doors'), { title: 'Gates' })
    const kept = (await section('Gates')).claim
    other()
    const report = await small.run({ prune: true })
    expect(report.pruned).toMatchObject([{ title: 'Gates', kept: 'it was edited here' }])
    expect(report.diagnostics).toContainEqual(
      expect.objectContaining({
        rule: 'slug-taken',
        file: 'modules/first/section-2-0.markdown',
        message: expect.stringContaining('"Gates"'),
      }),
    )
    expect(await published()).toEqual({
      Windows: 'section-1-0',
      Gates: 'section-2-0',
      Walls: 'section-2-0-2',
    })
    expect((await small.find('sections', { title: { equals: 'Gates' } }))[0]?.claim).toBe(kept)
    expect((await small.run()).documents.sections).toEqual({ unchanged: 2 })
  })
})

describe('a page whose address an editor’s page has', () => {
  it('gets another, and that one once it is free', async () => {
    await small.run()
    await small.edit('sections', await section('Doors'), { title: 'Gates' })
    small.folder.write(THIRD, DOORS.replace('2. ', '3. '))
    small.folder.write(SECOND, page('2. Walls', 'What is new stands second.'))
    const report = await small.run()
    expect(report.conflicts).toMatchObject([{ title: 'Doors', done: 'kept' }])
    expect(await published()).toMatchObject({ Gates: 'section-2-0', Walls: 'section-2-0-2' })
    await small.run({ onConflict: 'theirs' })
    expect(await published()).toEqual({
      Windows: 'section-1-0',
      Walls: 'section-2-0',
      Doors: 'section-3-0',
    })
  })
})

describe('pages of the same name in two modules', () => {
  it('leave each other’s addresses alone', async () => {
    const second = fileOf(3, 'second')
    small.folder.write('modules/second/index.md', page('Second', 'More.'))
    small.folder.write(second, page('3. Roofs', 'A roof is above it all.'))
    await small.run()
    await small.edit('sections', await section('Roofs'), { title: 'Ceilings' })
    const { claim } = await section('Ceilings')
    small.folder.remove(second)
    small.folder.write(THIRD, page('3. Walls', 'All new.'))
    await small.run({ prune: true })
    expect(await section('Ceilings')).toMatchObject({ slug: 'section-3-0', claim })
    expect(await section('Walls')).toMatchObject({ slug: 'section-3-0' })
  })
})

describe('modules', () => {
  const BIRDS = page('Birds', 'A bird sings about rain, wind and snow, and of a long way home.')
  const FISH = page('Fish', 'Under water nobody hears a word, so that all is said with fins.')
  const CATS = page('Cats', 'What is new.')
  const DOGS = page('Dogs', 'All of this is another thing.')
  const indexOf = (module: string) => `modules/${module}/index.md`
  const modules = async () =>
    Object.fromEntries((await small.find('modules')).map(({ title, slug }) => [title, slug]))
  const swapModules = () => {
    small.folder.write(indexOf('birds'), FISH)
    small.folder.write(indexOf('fish'), BIRDS)
    // Modules are only looked for by what they say where there is a new name.
    small.folder.write(indexOf('cats'), CATS)
  }
  const SWAPPED_MODULES = { First: 'first', Birds: 'fish', Fish: 'birds', Cats: 'cats' }

  beforeEach(async () => {
    small.folder.write(indexOf('birds'), BIRDS)
    small.folder.write(indexOf('fish'), FISH)
    await small.run()
  })

  it('swap their addresses', async () => {
    swapModules()
    await small.run()
    expect(await modules()).toEqual(SWAPPED_MODULES)
    expect((await small.run()).documents.modules).toEqual({ unchanged: 4 })
  })

  it('swap them as drafts, and in the next import for readers', async () => {
    const stored = async () => (await small.find('modules')).filter(({ title }) => title !== 'Cats')
    const before = await stored()
    swapModules()
    await small.run({ draft: true })
    expect(await stored()).toEqual(before)
    await small.run()
    expect(await modules()).toEqual(SWAPPED_MODULES)
  })

  it('move on for a new one, which as a draft waits at another address', async () => {
    small.folder.write(indexOf('cats'), FISH)
    small.folder.write(indexOf('fish'), DOGS)
    await small.run({ draft: true })
    expect(await modules()).toMatchObject({ Fish: 'fish', Dogs: 'small-fish' })
    await small.run()
    expect(await modules()).toEqual({ First: 'first', Birds: 'birds', Fish: 'cats', Dogs: 'fish' })
  })

  it('take the address of one that goes in the same import', async () => {
    small.folder.remove(indexOf('birds'))
    small.folder.write(indexOf('fish'), BIRDS)
    small.folder.write(indexOf('cats'), CATS)
    expect((await small.run({ prune: true })).pruned).toMatchObject([{ title: 'Fish', kept: null }])
    expect(await modules()).toEqual({ First: 'first', Birds: 'fish', Cats: 'cats' })
    const [birds] = await small.find('modules', { slug: { equals: 'fish' } })
    await small.edit('modules', birds, { title: 'Swans' })
  })

  it('get another where somebody keeps theirs', async () => {
    small.folder.remove(indexOf('birds'))
    small.folder.write(indexOf('fish'), BIRDS)
    small.folder.write(indexOf('cats'), CATS)
    const report = await small.run()
    expect(report.orphans).toMatchObject([{ title: 'Fish' }])
    expect(await modules()).toMatchObject({ Fish: 'fish', Birds: 'small-fish' })
    expect((await small.run()).documents.modules).toEqual({ unchanged: 3 })
  })

  it('have theirs after an import that died and a source that was put back', async () => {
    swapModules()
    const died = small.run({
      progress: () => {
        throw new Error('the power failed')
      },
    })
    await expect(died).rejects.toThrow('the power failed')
    small.folder.write(indexOf('birds'), BIRDS)
    small.folder.write(indexOf('fish'), FISH)
    await small.run()
    expect(await modules()).toMatchObject({ First: 'first', Birds: 'birds', Fish: 'fish' })
  })
})
