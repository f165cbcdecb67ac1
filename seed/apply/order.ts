import { references } from '../../src/model'
import { RANK, type PlanItem } from '../plan'

/** Leaves first; a callout after those that stand in it. */
export function inWritingOrder(items: readonly PlanItem[]): PlanItem[] {
  const depths = calloutDepths(items)
  const rank = ({ document }: PlanItem) =>
    RANK[document.collection] + (depths.get(document.key) ?? 0) / 1000
  return [...items].sort((a, b) => rank(a) - rank(b))
}

function calloutDepths(items: readonly PlanItem[]): Map<string, number> {
  const callouts = new Map(
    items.flatMap(({ document }) =>
      document.collection === 'callouts' ? [[document.key, document] as const] : [],
    ),
  )
  const depths = new Map<string, number>()
  const depthOf = (key: string): number => {
    const known = depths.get(key)
    if (known !== undefined) return known
    depths.set(key, 0)
    const { body } = callouts.get(key) ?? {}
    const inner = body ? references(body).filter(({ collection }) => collection === 'callouts') : []
    const depth =
      inner.length === 0 ? 0 : 1 + Math.max(...inner.map(({ id }) => depthOf(String(id))))
    depths.set(key, depth)
    return depth
  }
  for (const key of callouts.keys()) depthOf(key)
  return depths
}
