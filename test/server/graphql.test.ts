/** What of GraphQL is not even looked at, since to measure it would take too long. */
import { describe, expect, it } from '@jest/globals'
import { mayTry, refusalOfQuery } from '../../src/app/(payload)/api/graphql/bounded'

/** Fragments each of which names the next one twice. */
const doubling = (levels: number) =>
  [
    '{ ...f0 }',
    ...Array.from(
      { length: levels },
      (_, at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`,
    ),
    `fragment f${levels} on Query { __typename }`,
  ].join(' ')

const signingIn = (alias: string) =>
  `${alias}: loginUser(email: "a@b.example", password: "${alias}") { exp }`

const nested = (levels: number) => `${'{ docs '.repeat(levels)}${'}'.repeat(levels)}`

describe('a query', () => {
  it.each([
    ['fragments that double', doubling(23), /more than 1000 fields/],
    ['as many as nobody could write out', doubling(200), /more than 1000 fields/],
    ['many fields', `{ ${'title '.repeat(1001)} }`, /more than 1000 fields/],
    ['more words than are counted', `{ ${'a '.repeat(49_000)} }`, /more than 1000 fields/],
    ['many fields in several operations', '{ a b c } '.repeat(400), /more than 1000 fields/],
    ['many levels', nested(9), /more than 8 levels/],
    [
      'many levels behind fragments',
      `{ ...a } fragment a on Query ${nested(5).replace('docs }', 'docs { ...b } }')} fragment b on Query ${nested(5)}`,
      /more than 8 levels/,
    ],
    [
      'two passwords',
      `mutation { ${signingIn('a')} ${signingIn('b')} }`,
      /signs in.*more than once/,
    ],
    [
      'two passwords in fragments',
      `mutation { ...a ... on Mutation { ${signingIn('b')} } } fragment a on Mutation { ${signingIn('a')} }`,
      /more than once/,
    ],
    [
      'other ways to an account',
      'mutation { forgotPasswordUser(email: "a@b.example") unlockUser(email: "a@b.example") }',
      /more than once/,
    ],
    [
      'more brackets than its reader can take',
      `{a(b:${'['.repeat(20_000)}`,
      /cannot be read\. .*more than 200 brackets within each other/,
    ],
    ['more fields within each other than its reader can take', '{a'.repeat(15_000), /200 brackets/],
    ['what is none', '{ title', /cannot be read\. Syntax Error: Expected Name, found <EOF>/],
    ['nothing', '', /cannot be read\. Syntax Error: Unexpected <EOF>/],
    ['much text', `{ title } #${'a'.repeat(100_000)}`, /longer than 100000 characters/],
  ])('is refused at once with %s', (_what, query, message) => {
    const begun = performance.now()
    expect(refusalOfQuery(query)).toMatch(message)
    expect(performance.now() - begun).toBeLessThan(2000)
  })

  it.each([
    ['what one asks for', '{ Modules(limit: 10) { docs { title sections { docs { title } } } } }'],
    ['brackets in its words', `{ title(like: "${'['.repeat(300)}") } # ${'{'.repeat(300)}`],
    ['many brackets beside each other', `{ ${'a(b: [1]) '.repeat(300)} }`],
    ['a fragment that is used twice', doubling(5)],
    ['as many levels as there may be', nested(8)],
    ['one password', `mutation { ${signingIn('a')} }`],
    ['fields that only begin alike', '{ Modules { docs { unlocked login unlockedAt } } }'],
    // Of these somebody else says what is wrong.
    ['a circle', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
    ['a fragment that there is not', '{ ...a }'],
  ])('is left to Payload with %s', (_what, query) => {
    expect(refusalOfQuery(query)).toBeUndefined()
  })
})

describe('what signs in', () => {
  it.each([
    [`mutation { ${signingIn('a')} }`, true],
    ['mutation { ...a } fragment a on Mutation { unlockUser(email: "a@b.example") }', true],
    ['{ Modules { docs { title unlocked } } }', false],
  ])('is told from what does not: %s', (query, expected) => {
    expect(mayTry(query)).toBe(expected)
  })
})
