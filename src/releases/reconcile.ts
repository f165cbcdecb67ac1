/** Completes at start what a crash or a change of address left behind, and after it what another version of ours did. */
import type { Payload } from 'payload'
import { REFERABLE } from '../model'
import { relationId } from './catalog'
import { COMPILER } from './compiler'
import { finishRelease, newestRelease, readCompiled, unfinishedReleases } from './journal'
import { readHeads, type Head } from './read'
import { releaseAll, type ReleaseResult } from './release'
import { publicUrlOf } from './settings'

/**
 * Compares what is published with what is delivered, and releases everything that differs. What an import
 * has written that has not ended stays out; the import's next run completes it.
 *
 * @returns null where nothing was to be done, which costs a few small queries
 */
export async function reconcile(payload: Payload): Promise<ReleaseResult | null> {
  const unfinished = await unfinishedReleases(payload)
  const due = unfinished.length > 0 || (await hasMoved(payload)) || (await isBehind(payload))
  return due ? releaseImported(payload) : null
}

/**
 * Releases everything that differs, also what a release that was cut off has left half written, but not what
 * an import has written that has not ended.
 */
export async function releaseImported(payload: Payload): Promise<ReleaseResult> {
  const unfinished = await unfinishedReleases(payload)
  const result = await releaseAll(payload, { holdImports: true })
  for (const record of unfinished) await finishRelease(payload, record)
  return result
}

/**
 * Compiles everything anew once after an upgrade, and releases what is delivered otherwise since. Until then
 * documents are served as the earlier version made them, so a start need not wait for it.
 *
 * @returns null where nothing was to be done
 */
export async function recompile(payload: Payload): Promise<ReleaseResult | null> {
  const newest = await newestRelease(payload)
  const due = newest !== undefined && newest.compiler !== COMPILER
  return due ? releaseAll(payload, { holdImports: true }) : null
}

async function hasMoved(payload: Payload): Promise<boolean> {
  const newest = await newestRelease(payload)
  return newest !== undefined && newest.publicUrl !== publicUrlOf(payload)
}

async function isBehind(payload: Payload): Promise<boolean> {
  const compiled = await readCompiled(payload)
  const heads = await readDeliverable(payload)
  const published = new Set(heads.map(({ uid }) => uid))
  return (
    heads.some(({ uid, updatedAt }) => compiled.get(uid)?.changedAt !== updatedAt) ||
    [...compiled.values()].some(({ uid, deleted }) => !deleted && !published.has(uid))
  )
}

/** What is published, without the sections of modules that are not. */
async function readDeliverable(payload: Payload): Promise<Head[]> {
  const heads: Head[] = []
  const modules = new Set<string>()
  for (const collection of REFERABLE) {
    const found = await readHeads(payload, collection)
    if (collection === 'modules') for (const { id } of found) modules.add(String(id))
    heads.push(
      ...(collection === 'sections'
        ? found.filter(({ module }) => modules.has(String(relationId(module))))
        : found),
    )
  }
  return heads
}
