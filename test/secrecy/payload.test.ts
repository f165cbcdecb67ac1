/** Whatever editors do, Payload's own APIs tell each person what the person's role may see, and visitors nothing. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ROLES, type Role } from '../../collections/access/roles'
import { REFERABLE } from '../../src/model'
import { startPayload, type Cms } from '../releases/cms'
import { signIn, type Person } from '../schema/rest'
import { graphOf, sortedBy, type Graph } from './graphql'
import { History } from './history'
import { each, leaksIn, without } from './leaks'
import { addPeople, readersOf, type People } from './people'
import { addressesOf, pathsToPeople } from './rest'
import { edit } from './serve'
import { configOf, everyWord, newWord, wordsIn } from './words'

/** Nobody in particular. */
const VISITOR = undefined
type Reader = Role | typeof VISITOR
const READERS: Reader[] = [VISITOR, ...ROLES]
const named = READERS.map((reader) => [reader ?? 'a visitor', reader] as const)

let cms: Cms
let history: History
let people: People
let graph: Graph
const asked = new Map<Reader, Person>()

beforeAll(async () => {
  cms = await startPayload()
  history = new History(cms.payload)
  await edit(history, 20)
  for (const reader of READERS) asked.set(reader, await signIn(cms, reader))
  people = await addPeople(cms.payload, history)
  graph = graphOf(cms)
})
afterAll(() => cms.close())

const personOf = (reader: Reader) => asked.get(reader) as Person
const answerTo = async (reader: Reader, address: string) => {
  const { status, body } = await personOf(reader).get(address)
  return `${status} ${JSON.stringify(body)}`
}

/** What somebody is told that the role may not see. */
function leaksTo(reader: Reader, text: string): string[] {
  const words = everyWord().filter(
    (word) => reader === VISITOR || !readersOf(word).includes(reader),
  )
  const uids = reader === VISITOR ? history.documents.map(({ uid }) => uid) : []
  return [
    ...leaksIn(text, new Set(words.map(({ word }) => word)), new Set(uids)),
    ...people.secrets.filter((secret) => text.includes(secret)),
  ]
}

describe.each(named)('%s is told nothing that others keep', (_name, reader) => {
  it('at any address', async () => {
    const addresses = await addressesOf(cms.payload)
    expect(addresses.length).toBeGreaterThan(150)
    const told: string[] = []
    const leaks = await each(addresses, async (address) => {
      const text = await answerTo(reader, address)
      told.push(text)
      return leaksTo(reader, text).map((leak) => `${address}: ${leak}`)
    })
    expect([...new Set(leaks)]).toEqual([])
    const seen = wordsIn(told.join()).filter((word) =>
      REFERABLE.some((name) => word.place.startsWith(name)),
    )
    if (reader === VISITOR) expect(seen).toEqual([])
    else expect(seen.length).toBeGreaterThan(200)
  })

  it('of what it may do with a document', async () => {
    const leaks = await each(history.documents, async ({ collection, id }) => {
      const { body } = await personOf(reader).post(`/${collection}/access/${id}`, {})
      return leaksTo(reader, JSON.stringify(body))
    })
    expect(leaks).toEqual([])
  })

  it('by GraphQL', async () => {
    expect(graph.all.length).toBeGreaterThan(60)
    const told: string[] = []
    for (const query of graph.all) told.push(await graph.ask(query, reader))
    expect(told.flatMap((text) => leaksTo(reader, text))).toEqual([])
    if (reader !== VISITOR) expect(wordsIn(told.join()).length).toBeGreaterThan(100)
  })

  it('by the order of a list', async () => {
    const mayRead = (name: string) => reader === 'admin' && !HIDDEN.has(name)
    const wrong = await each(pathsTo(), async ({ slug, path, field }) => {
      const answers = await Promise.all([
        answerTo(reader, `/${slug}?depth=0&limit=1&sort=-${path}`),
        answerTo(reader, `/${slug}?depth=0&limit=1&draft=true&sort=title,${path}`),
        answerTo(reader, `/${slug}/versions?depth=0&limit=1&sort=version.${path}`),
        graph.ask(sortedBy(slug, path), reader),
      ])
      const isSorted = answers.map((text) => /"totalDocs":\d/.test(text))
      return isSorted.every((is) => is === mayRead(field))
        ? []
        : [`${slug} ${path} ${isSorted.join()}`]
    })
    expect(wrong).toEqual([])
  })
})

/** Of a person; not even administrators may know. */
const HIDDEN = new Set([
  'hash',
  'salt',
  'resetPasswordToken',
  'resetPasswordExpiration',
  'resetPasswordRequestedAt',
  'loginAttempts',
  'lockUntil',
  'sessions',
])

const pathsTo = () =>
  REFERABLE.flatMap((slug) =>
    pathsToPeople(cms.payload, configOf(cms.payload, slug)).map((found) => ({ slug, ...found })),
  )

/** How to ask for what a field says: by each operator, and by one within others. */
const GUESSES = [
  ...['equals', 'not_equals', 'like', 'not_in'].map((operator) => ['where', operator]),
  ['where[or][0]', 'equals'],
] as const

it.each(['author', 'editor'] as const)(
  'an %s cannot guess what is kept of others',
  async (role) => {
    const others = everyWord().filter((word) => /^users\.(?:name|email)$/.test(word.place))
    const nobody = newWord('nobody')
    const paths = [
      ...pathsTo().filter(({ field }) => ['name', 'email'].includes(field)),
      ...['name', 'email'].map((path) => ({ slug: 'users', path })),
    ]
    const guesses = paths.flatMap(({ slug, path }) =>
      GUESSES.map(
        ([where, operator]) => `/${slug}?depth=0&limit=0&${where}[${path}][${operator}]=`,
      ),
    )
    expect(others).not.toEqual([])
    const told = await each(guesses, async (guess) => {
      const answers = await Promise.all(
        [...others.map(({ word }) => word), nobody].map(async (word) =>
          without([word], await answerTo(role, guess + word)),
        ),
      )
      return new Set(answers).size === 1 ? [] : [guess]
    })
    expect(told).toEqual([])
  },
)

describe('the address of a file', () => {
  it('opens to visitors what is published, and nothing else', async () => {
    const { docs } = await cms.payload.db.find<Stored>({ collection: 'media', pagination: false })
    const versions = await cms.payload.db.findVersions<Stored>({
      collection: 'media',
      pagination: false,
    })
    const isPublic = ({ _status, deletedAt }: Stored) => _status === 'published' && !deletedAt
    const open = new Set(docs.filter(isPublic).map(({ filename }) => filename))
    const all = [...docs, ...versions.docs.map(({ version }) => version)]
    const names = new Set(all.map(({ filename }) => filename))
    expect([open.size > 0, names.size > open.size]).toEqual([true, true])
    const opened = await each([...names], async (name) => {
      const { status } = await personOf(VISITOR).get(`/media/file/${name}`)
      return status === 404 ? [] : [name]
    })
    expect(opened.sort()).toEqual([...open].sort())
  })
})

interface Stored {
  filename: string
  _status: string
  deletedAt?: string | null
}
