/** Everything that the delivery API says, over real HTTP. */
import type { Payload } from 'payload'
import { REFERABLE } from '../../src/model'
import { serving } from '../serving'

/** @returns each document by its id, without the time of its last change */
export const delivered = (payload: Payload): Promise<Record<string, unknown>> =>
  serving(payload, async (base) => {
    const documents: Record<string, unknown> = {}
    for (const list of REFERABLE) {
      const answer = await fetch(`${base}/v1/${list}?limit=100`)
      const { data, links } = (await answer.json()) as {
        data: { id: string }[]
        links: { next: string | null }
      }
      if (links.next) throw new Error(`There are more than a hundred ${list}.`)
      for (const { id, ...document } of data) documents[id] = { ...document, updatedAt: '' }
    }
    return documents
  })
