/** Modules whose folders are called as addresses of the CMS itself. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { RESERVED_SLUGS } from '../../collections/fields/slug'
import { page, startImporting, type Importing } from './importing'

let small: Importing
beforeEach(async () => {
  small = await startImporting({
    '_config.yml': 'title: Small\n',
    'modules/media/index.md': page('Media', 'See [one](section-1-0.html).'),
    'modules/media/section-1-0.md': page('1. One', 'See [search](../search/).'),
    'modules/search/index.md': page('Search', 'Search.'),
    'modules/small-media/index.md': page('Small media', 'Small.'),
  })
})
afterEach(() => small.close())

const taken = ({ diagnostics }: Awaited<ReturnType<Importing['run']>>) =>
  diagnostics.filter(({ rule }) => rule === 'slug-taken').map(({ message }) => message)
const SAID = [
  '"Media" is found at "small-media-2", since "media" is an address of the CMS itself.',
  '"Search" is found at "small-search", since "search" is an address of the CMS itself.',
]

describe('a module that is called as an address of the CMS', () => {
  it('gets another, which a dry run says as well, and leaves the others theirs', async () => {
    expect(taken(await small.run({ dryRun: true }))).toEqual(SAID)
    expect(taken(await small.run())).toEqual(SAID)
    const modules = await small.find('modules')
    expect(modules.map(({ title, slug }) => [title, slug])).toEqual([
      ['Media', 'small-media-2'],
      ['Search', 'small-search'],
      ['Small media', 'small-media'],
    ])
    expect((await small.run()).documents.modules).toEqual({ unchanged: 3 })
  })

  it('may be called as any of them', async () => {
    // Jekyll makes no pages of folders such as `_next`.
    const names = RESERVED_SLUGS.filter((name) => !name.startsWith('_'))
    for (const name of names)
      small.folder.write(`modules/${name}/index.md`, page(`About ${name}`, 'Text.'))
    await small.run()
    expect(await small.delivered('module')).toHaveLength(names.length + 1)
  })
})
