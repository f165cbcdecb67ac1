import {
  GraphQLError,
  Kind,
  Lexer,
  parse,
  Source,
  TokenKind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** Characters of a query. */
const LONGEST = 100_000
/** What Payload's own measure of a query may come to at most, where each field counts for one. */
const MOST_SELECTIONS = 1000
/** Each level of documents within documents may have many times as many as the one above it. */
const DEEPEST = 8
/** What Payload calls fields by which somebody can try out what they do not know, before the name of a collection. */
const TRY = /\b(login|forgotPassword|resetPassword|unlock|verifyEmail)[A-Z_]/

/** Brackets of whatever kind within each other: at many more than there is a use for, what reads them fails. */
const MOST_BRACKETS = 200

const OPENING = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L])
const CLOSING = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R])

interface Extent {
  selections: number
  depth: number
  /** Fields of them that are tries. */
  tries: number
}

const NOTHING: Extent = { selections: 0, depth: 0, tries: 0 }

/**
 * Why a query is not even to be looked at: Payload fails at what is none, and what Payload measures it with takes each
 * fragment apart as often as it is named, so that a few lines can occupy it for as long as they like.
 */
export function refusalOfQuery(query: string): string | undefined {
  if (query.length > LONGEST) {
    return `The query is longer than ${LONGEST} characters. Ask for less in each request.`
  }
  const document = read(query)
  if (document instanceof GraphQLError) return `The query cannot be read. ${document.message}`
  const { selections, depth, tries } = extentOf(document)
  if (selections > MOST_SELECTIONS) {
    return `The query selects more than ${MOST_SELECTIONS} fields, with fragments written out. Ask for less in each request.`
  }
  if (tries > 1) {
    return 'The query signs in, or asks for what leads to that, more than once. Ask for one of these in each request.'
  }
  return depth > DEEPEST
    ? `The query has more than ${DEEPEST} levels. Ask for what is further away by its id.`
    : undefined
}

/** Whether a query may try something out; what only says the name in a text counts as well. */
export const mayTry = (query: string): boolean => TRY.test(query)

function read(query: string): DocumentNode | GraphQLError {
  try {
    checkBrackets(query)
    return parse(query)
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

/** @throws GraphQLError where brackets stand too deep in each other */
function checkBrackets(query: string): void {
  const source = new Source(query)
  const lexer = new Lexer(source)
  let depth = 0
  while (lexer.advance().kind !== TokenKind.EOF) {
    const { kind, start } = lexer.token
    if (OPENING.has(kind)) depth += 1
    if (CLOSING.has(kind)) depth -= 1
    if (depth <= MOST_BRACKETS) continue
    const message = `It has more than ${MOST_BRACKETS} brackets within each other.`
    throw new GraphQLError(message, { source, positions: [start] })
  }
}

function extentOf({ definitions }: DocumentNode): Extent {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition)
  }
  const known = new Map<string, Extent>()
  const ofFragment = (name: string): Extent => {
    const found = known.get(name)
    if (found) return found
    // One that leads to itself ends here; validation refuses it.
    known.set(name, NOTHING)
    const extent = of(fragments.get(name)?.selectionSet)
    known.set(name, extent)
    return extent
  }
  const of = (set: SelectionSetNode | undefined): Extent => {
    let { selections, depth, tries } = NOTHING
    for (const selection of set?.selections ?? []) {
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD
      const within = isSpread ? ofFragment(selection.name.value) : of(selection.selectionSet)
      selections += 1 + within.selections
      depth = Math.max(depth, within.depth + (selection.kind === Kind.FIELD ? 1 : 0))
      tries += within.tries + (isTry(selection) ? 1 : 0)
    }
    return { selections, depth, tries }
  }
  const all = definitions.map((definition) =>
    'selectionSet' in definition ? of(definition.selectionSet) : NOTHING,
  )
  return {
    selections: all.reduce((sum, { selections }) => sum + selections, 0),
    depth: Math.max(0, ...all.map(({ depth }) => depth)),
    tries: all.reduce((sum, { tries }) => sum + tries, 0),
  }
}

const isTry = (selection: SelectionNode): boolean =>
  selection.kind === Kind.FIELD && TRY.test(selection.name.value)
