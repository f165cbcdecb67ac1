/** What the acts publish. */
import { setTimeout as wait } from 'node:timers/promises'
import { bodyOf, paragraph, words } from '../../releases/cms'
import type { Cluster } from '../cluster'
import type { Node } from '../node'

/**
 * Something that happens to an installation; throws where it does not stand it.
 *
 * @returns waits for what takes longer, and says in one line how it went
 */
export type Act = (cluster: Cluster) => Promise<() => Promise<string>>

export const slugOf = (title: string) => title.toLowerCase().replace(/\W+/g, '-')

/** Makes a module of drafts, with so many sections. */
export async function draftModule(
  { admin }: Cluster,
  { base }: Node,
  title: string,
  sections: number,
): Promise<{ id: string; uid: string }> {
  const module = await admin.make(base, 'modules', { title, _status: 'draft' })
  for (let order = 1; order <= sections; order += 1) {
    const body = bodyOf(paragraph(words(`What page ${order} of ${title} says. `.repeat(40))))
    const data = { title: `${title}, page ${order}`, module: module.id, order, body }
    await admin.make(base, 'sections', { ...data, _status: 'draft' })
  }
  return { id: String(module.id), uid: String(module.uid) }
}

/** How many sections of a module a node shows; undefined where it shows no such module. */
export async function sectionsOn({ base }: Node, module: string): Promise<number | undefined> {
  const answer = await fetch(`${base}/v1/modules/${module}/sections?limit=100`)
  if (answer.status === 404) return undefined
  const { data } = (await answer.json()) as { data?: unknown[] }
  if (!data) throw new Error(`${base}: ${answer.status}`)
  return data.length
}

/** What all nodes show of a module, which must be the same. */
export async function shownOf(nodes: readonly Node[], module: string): Promise<number | undefined> {
  const shown = await Promise.all(nodes.map((node) => sectionsOn(node, module)))
  const [first] = shown
  if (shown.some((count) => count !== first)) {
    throw new Error(`The nodes differ on ${module}: ${shown.join(', ')}`)
  }
  return first
}

/** Longer than a node needs to hear of what another has released. */
export const untilAllHaveHeard = () => wait(1000)

export const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
