import type { Callout, Video, Worksheet } from '../../../src/contract'
import type { StoredBlock } from '../../../src/model'

/** What a delivered body says of the documents that it shows, by their public ids. */
export interface Facts {
  callouts: Map<string, { callout: Callout; blocks: StoredBlock[] }>
  videos: Map<string, Video>
  worksheets: Map<string, Pick<Worksheet, 'title' | 'href'>>
  /** Addresses of pictures. */
  sources: Map<string, string>
}

export const noFacts = (): Facts => ({
  callouts: new Map(),
  videos: new Map(),
  worksheets: new Map(),
  sources: new Map(),
})

/** @throws where a stored form points at what its body does not show */
export function factOf<T>(facts: ReadonlyMap<string, T>, uid: string): T {
  const fact = facts.get(uid)
  if (fact === undefined) throw new Error(`The body does not show ${uid}.`)
  return fact
}
