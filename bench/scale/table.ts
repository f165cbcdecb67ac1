/** Rows of tables, written many at a time past Payload, which would take hours. */
import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import type { LiveRow } from '../../src/releases'
import { clientOf, type Client, type Statement, type Value } from './client'
import type { Renamed } from './names'

/** A row by its columns. */
export type Stored = Record<string, Value>
/** Rows of a table that wait to be written together. */
interface Waiting {
  columns: string[]
  rows: Value[][]
}
/** Rows that one transaction writes. */
const ROWS = 20_000
/** Values that one statement writes; SQLite takes no more than 32,766. */
const VALUES = 2000

export const rowsOf = (payload: Payload, table: string): Promise<Stored[]> =>
  clientOf(payload).rows(`SELECT * FROM "${table}" ORDER BY "id"`)

export interface Insert {
  row: (table: string, row: Stored) => Promise<void>
  /** A compiled document, as publishing writes it. */
  published: (compiled: Compiled) => Promise<void>
  /** Writes what waits for others to be written with. */
  rest: () => Promise<void>
}

/** @param first a number that no row of `published` has, nor any higher one */
export function inserter(payload: Payload, first: number): Insert {
  const client = clientOf(payload)
  const waiting = new Map<string, Waiting>()
  let count = 0
  let id = first
  const rest = async () => {
    const statements = [...waiting].flatMap(([table, rows]) =>
      statementsFor(table, rows, client.parameter),
    )
    if (statements.length > 0) await client.write(statements)
    // In the order in which they were first written to, since some refer to others.
    for (const table of waiting.values()) table.rows = []
    count = 0
  }
  const row = async (table: string, stored: Stored) => {
    const known = waiting.get(table) ?? { columns: Object.keys(stored), rows: [] }
    waiting.set(table, known)
    known.rows.push(known.columns.map((column) => stored[column] ?? null))
    count += 1
    if (count === ROWS) await rest()
  }
  return {
    row,
    published: async (compiled) => {
      id += 1
      await row('published', { id, ...compiled.row })
      for (const [index, key] of compiled.deps.entries()) {
        const made = { _order: index + 1, _parent_id: id, id: `${id} ${index}`, key }
        await row('published_made_from', made)
      }
    },
    rest,
  }
}

function statementsFor(
  table: string,
  { columns, rows }: Waiting,
  parameter: Client['parameter'],
): Statement[] {
  const into = `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')})`
  const values = (_row: unknown, index: number) =>
    `(${columns.map((_, at) => parameter(index * columns.length + at + 1)).join(', ')})`
  const most = Math.floor(VALUES / columns.length)
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, index) => {
    const some = rows.slice(index * most, (index + 1) * most)
    return { sql: `${into} VALUES ${some.map(values).join(', ')}`, args: some.flat() }
  })
}

/** A row of `published`, and what its document was made from. */
export interface Compiled {
  row: Stored
  deps: string[]
}

/** What a compiled document is stored as, once in many copies. */
const templates = new WeakMap<LiveRow, { row: Stored; delivered: string }>()

/** The copy of a compiled document as publishing would store it. */
export function storedAs(compiled: LiveRow, rename: Renamed): Compiled {
  const { row, delivered } = templates.get(compiled) ?? templateOf(compiled)
  const digest = createHash('sha256').update(rename.text(delivered)).digest('base64url')
  return { row: { ...rename.row(row), digest }, deps: compiled.deps.map(rename.text).sort() }
}

const withoutDeps = ({ deps: _deps, ...row }: LiveRow) => row

function templateOf(compiled: LiveRow): { row: Stored; delivered: string } {
  const { release, deleted, ...delivered } = withoutDeps(compiled)
  const { uid, type, slug, module, course, kind, language, license, position, level } = delivered
  const { sortTitle, shared, document, bodies } = delivered
  const now = new Date().toISOString()
  const row: Stored = {
    ...{ uid, type, slug, module, course, kind, language, license, position, level, release },
    sort_title: sortTitle,
    shared,
    deleted,
    changed_at: document.updatedAt,
    document: JSON.stringify(document),
    bodies: bodies && JSON.stringify(bodies),
    updated_at: now,
    created_at: now,
  }
  const template = { row, delivered: JSON.stringify(delivered) }
  templates.set(compiled, template)
  return template
}
