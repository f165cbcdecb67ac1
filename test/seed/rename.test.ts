/** What has another name or place in the source than before, and what was changed alone. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { page, startImporting, type Found, type Importing } from './importing'

const BOX = (title: string, text: string) =>
  `<div class="tips"><p class="box-title">${title}</p><p>${text}</p></div>\n\n`
const PAGES: Record<string, string> = {
  '_config.yml': 'title: Small\n',
  'modules/first/index.md': page('First', 'Welcome to all, see [doors](section-1-2.html).'),
  'modules/first/section-1-0.md': page(
    '1. One',
    `${BOX('Listen', 'Before you speak, listen to the person.')}${BOX('Ask', 'Ask one thing at a time, and wait.')}Text.`,
  ),
  'modules/first/section-1-1.md': page(
    '1.1 Windows',
    'A window lets in light, and on warm days also air and the sound of the street.',
  ),
  'modules/first/section-1-2.md': page(
    '1.2 Doors',
    'A door that stands open says more about a library than any notice beside it can.',
  ),
}
const [ONE, WINDOWS, DOORS] = [0, 1, 2].map((count) => `modules/first/section-1-${count}.md`) as [
  string,
  string,
  string,
]

const contentOf = (file: string) => PAGES[file] ?? ''

let small: Importing

beforeEach(async () => {
  small = await startImporting(PAGES)
  await small.run()
})
afterEach(() => small.close())

const rename = (from: string, to: string, content = contentOf(from)) => {
  small.folder.remove(from)
  small.folder.write(to, content)
}
const section = async (title: string) =>
  (await small.find('sections', { title: { equals: title } }))[0]
const ids = async (collection: string) =>
  new Map((await small.find(collection)).map(({ title, id }) => [title, id]))

/** Titles of what a run writes, by the time of its last change. */
async function written(work: () => Promise<unknown>): Promise<string[]> {
  const collections = ['courses', 'modules', 'sections', 'callouts', 'videos', 'footnotes']
  const times = async () => {
    const found = await Promise.all(collections.map((collection) => small.find(collection)))
    return new Map(found.flat().map(({ uid, title, updatedAt }) => [uid, { title, updatedAt }]))
  }
  const before = await times()
  await work()
  return [...(await times())]
    .filter(([uid, { updatedAt }]) => before.get(uid)?.updatedAt !== updatedAt)
    .map(([, { title }]) => String(title))
    .sort()
}

describe('a page that was renamed', () => {
  it('stays the document that it was, found also at its old addresses', async () => {
    const before = (await section('Doors')) as Found
    rename(DOORS, 'modules/first/section-2-0.md')
    const report = await small.run()
    expect(report.orphans).toEqual([])
    expect(report.documents.sections).toEqual({ changed: 1, unchanged: 2 })
    expect(report.diagnostics.filter(({ rule }) => rule === 'renamed-page')).toMatchObject([
      { file: 'modules/first/section-2-0.md', message: expect.stringContaining(DOORS) },
    ])
    expect(report.renamed).toMatchObject([{ from: DOORS, to: 'modules/first/section-2-0.md' }])
    const after = (await section('Doors')) as Found
    expect(after).toMatchObject({ id: before.id, uid: before.uid, slug: 'section-2-0' })
    expect((after.permalinks as { path: string }[]).map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        '/modules/first/section-1-2.html',
        '/modules/first/section-2-0.html',
        '/first/section-1-2',
      ]),
    )
    expect((await small.run()).documents.sections).toEqual({ unchanged: 3 })
  })

  it('keeps its old addresses also when it changes later', async () => {
    rename(DOORS, 'modules/first/section-2-0.md')
    await small.run()
    small.folder.write('modules/first/section-2-0.md', page('2. Doors', 'Changed.'))
    expect((await small.run()).documents.sections).toEqual({ changed: 1, unchanged: 2 })
    expect(JSON.stringify((await section('Doors'))?.permalinks)).toContain('section-1-2.html')
  })

  it('is recognised when it was changed a little, too, with its callouts', async () => {
    const [before, boxes] = [await ids('sections'), await ids('callouts')]
    const changed = contentOf(ONE).replace('1. One', '2. One, again')
    rename(ONE, 'modules/first/section-2-0.md', changed)
    const report = await small.run()
    expect(report.orphans).toEqual([])
    expect((await ids('sections')).get('One, again')).toBe(before.get('One'))
    expect(await ids('callouts')).toEqual(boxes)
  })

  it('is recognised though an editor has rewritten it, whose words stay', async () => {
    await small.edit('sections', await section('Doors'), { title: 'Gates' })
    rename(DOORS, 'modules/first/section-2-0.md')
    const report = await small.run()
    expect(report.orphans).toEqual([])
    expect(report.conflicts).toMatchObject([{ title: 'Doors', done: 'kept' }])
    expect(await small.delivered('section')).toEqual(['Gates', 'One', 'Windows'])
  })

  it('is another page where it says something else', async () => {
    rename(DOORS, 'modules/first/section-2-0.md', page('2. Roofs', 'Roofs are above everything.'))
    const report = await small.run()
    expect(report.documents.sections).toEqual({ created: 1, unchanged: 2 })
    expect(report.orphans).toMatchObject([{ title: 'Doors' }])
  })

  it('leaves its name to another page', async () => {
    const before = await ids('sections')
    rename(DOORS, 'modules/first/section-1-3.md', contentOf(DOORS).replace('1.2', '1.3'))
    rename(WINDOWS, DOORS, contentOf(WINDOWS).replace('1.1', '1.2'))
    small.folder.write(WINDOWS, page('1.1 Walls', 'What is new stands first.'))
    const report = await small.run()
    expect(report.documents.sections).toEqual({ created: 1, changed: 2, unchanged: 1 })
    const after = await ids('sections')
    expect([after.get('Windows'), after.get('Doors')]).toEqual([
      before.get('Windows'),
      before.get('Doors'),
    ])
    expect((await small.run()).documents.sections).toEqual({ unchanged: 4 })
  })

  it('keeps the name of a page that is gone, also when it changes later', async () => {
    const before = await ids('sections')
    small.folder.remove(WINDOWS)
    rename(DOORS, WINDOWS)
    small.folder.write('modules/first/section-1-3.md', page('1.3 Walls', 'This is new.'))
    await small.run()
    expect((await small.run()).documents.sections).toEqual({ unchanged: 3 })
    small.folder.write(WINDOWS, page('1.1 Gates', 'Nothing is as it was.'))
    const report = await small.run()
    expect(report.documents.sections).toEqual({ changed: 1, unchanged: 2 })
    expect((await ids('sections')).get('Gates')).toBe(before.get('Doors'))
    expect(report.orphans).toMatchObject([{ title: 'Windows' }])
  })

  it('moves with its whole module', async () => {
    const [before, module] = [await ids('sections'), await ids('modules')]
    for (const file of Object.keys(PAGES).filter((name) => name.startsWith('modules/')))
      rename(file, file.replace('/first/', '/second/'))
    const report = await small.run()
    expect(report.orphans).toEqual([])
    expect([await ids('sections'), await ids('modules')]).toEqual([before, module])
  })
})

describe('one change', () => {
  const content = contentOf(ONE)

  it('of a page writes that page', async () => {
    small.folder.write(WINDOWS, page('1.1 Windows', 'Closed.'))
    expect(await written(() => small.run())).toEqual(['Windows'])
  })

  it('of a callout writes the callout', async () => {
    small.folder.write(ONE, content.replace('one thing', 'one single thing'))
    expect(await written(() => small.run())).toEqual(['Ask'])
  })

  it('of a video’s title writes the video', async () => {
    const video = (title: string) =>
      page(
        '1.1 Windows',
        `<iframe src="https://www.youtube.com/embed/abcdefghijk" title="${title}"></iframe>`,
      )
    small.folder.write(WINDOWS, video('Light'))
    await small.run()
    small.folder.write(WINDOWS, video('More light'))
    expect(await written(() => small.run())).toEqual(['More light'])
  })

  it('of a page of the toolkit writes that page', async () => {
    const toolkit = await startImporting({
      '_config.yml': 'title: Kit\n',
      'modules/kit/_posts/2000-01-01-hello.md': '---\ntitle: Hello\n---\n\nHello.\n',
      'modules/kit/_posts/2000-01-02-why.md': '---\ntitle: Why\n---\n\nSo.\n',
      'modules/kit/_posts/2000-01-03-how.md': '---\ntitle: How\n---\n\nThus.\n',
    })
    await toolkit.run()
    toolkit.folder.write(
      'modules/kit/_posts/2000-01-02-why.md',
      '---\ntitle: Why\n---\n\nBecause.\n',
    )
    expect((await toolkit.run()).documents).toEqual({
      courses: { unchanged: 1 },
      modules: { unchanged: 1 },
      sections: { changed: 1, unchanged: 1 },
    })
    await toolkit.close()
  })

  it('puts in a callout above others and leaves those alone', async () => {
    await small.edit('callouts', (await small.find('callouts'))[1], { title: 'Ask again' })
    const before = await ids('callouts')
    small.folder.write(ONE, content.replace('<div', `${BOX('Breathe', 'Slowly.')}<div`))
    const report = await small.run()
    expect(report).toMatchObject({ conflicts: [], orphans: [] })
    expect(report.documents.callouts).toEqual({ created: 1, unchanged: 2 })
    expect(await ids('callouts')).toEqual(
      new Map([...before, ['Breathe', (await small.find('callouts'))[2]?.id]]),
    )
    expect((await small.run()).documents.callouts).toEqual({ unchanged: 3 })
  })

  it('takes out the first of two callouts and leaves the second alone', async () => {
    small.folder.write(ONE, content.replace(/<div[^]*?<\/div>\s*/, ''))
    const report = await small.run()
    expect(report.documents.callouts).toEqual({ unchanged: 1 })
    expect(report.orphans).toMatchObject([{ collection: 'callouts', title: 'Listen' }])
  })
})
