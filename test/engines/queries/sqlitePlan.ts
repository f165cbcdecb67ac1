import { isPage } from './page'
import type { Scan } from './types'

/** https://www.sqlite.org/eqp.html */
const SCAN = /^SCAN (\S+)(?: USING (?:COVERING )?INDEX \S+)?(?: LEFT-JOIN)?$/
/** An index that is made for the one statement, of all there is. */
const MADE_FOR_IT = /^SEARCH (\S+) USING AUTOMATIC/
/** What Payload says where nothing is to be found. */
const LOOKS_AT_NONE = / where false( order by |$)/
/** What is no table: rows of a subquery, of JSON, or none. */
const NO_TABLE = /^SCAN (CONSTANT ROW|\(\S+\)|\S+ VIRTUAL TABLE)/

/** @param plan what SQLite says to `EXPLAIN QUERY PLAN`, line by line */
export function scansInPlan(statement: string, plan: readonly string[]): Scan[] {
  if (LOOKS_AT_NONE.test(statement)) return []
  return plan.flatMap((line) => {
    if (NO_TABLE.test(line)) return []
    const [, name] = line.match(SCAN) ?? line.match(MADE_FOR_IT) ?? []
    if (!name || isSubquery(name, statement) || isInOrder(line, statement)) return []
    return [{ collection: tableOf(name, statement), statement, plan: plan.join('\n') }]
  })
}

/** It stops where the page is full. */
const isInOrder = (line: string, statement: string) => line.includes(' INDEX ') && isPage(statement)

const isSubquery = (name: string, statement: string) =>
  new RegExp(`\\) (as )?"?${name}"?(?![\\w"])`, 'i').test(statement)

/** The table that a plan names by its alias. */
function tableOf(name: string, statement: string): string {
  const [, table] = statement.match(new RegExp(`"(\\w+)" (?:as )?"?${name}"?(?![\\w"])`, 'i')) ?? []
  return table ?? name
}
