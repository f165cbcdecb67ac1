import { isPage } from './page'
import type { Scan } from './types'

/** As auto_explain writes it. */
export interface Explained {
  'Query Text': string
  Plan: PlanNode
}

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  Filter?: string
  'Sort Key'?: string[]
  Plans?: PlanNode[]
}

export const scansInPlan = ({ 'Query Text': statement, Plan }: Explained): Scan[] =>
  scansBelow(Plan, isPage(statement)).map(({ collection, plan }) => ({
    collection,
    statement,
    plan,
  }))

type Found = Pick<Scan, 'collection' | 'plan'>

function scansBelow(node: PlanNode, endsEarly: boolean): Found[] {
  const collection = node['Relation Name']
  const below = (node.Plans ?? []).flatMap((child) => scansBelow(child, endsEarly))
  // Tables of the server itself.
  if (!collection || collection.startsWith('pg_') || !readsAll(node, endsEarly)) return below
  return [{ collection, plan: JSON.stringify({ ...node, Plans: undefined }) }, ...below]
}

/** Along an index, from which nothing but the order is taken, it reads all as well, except for a page of a list. */
const readsAll = (node: PlanNode, endsEarly: boolean): boolean =>
  node['Node Type'] === 'Seq Scan' ||
  (/^Index (Only )?Scan$/.test(node['Node Type']) && !node['Index Cond'] && !endsEarly)
