import type { Payload } from 'payload'
import { readDelivered, standingsSince, type Row } from '../../src/releases'

/** Everything that releases with a higher number changed, whole. */
export async function rowsSince(payload: Payload, release: number): Promise<Row[]> {
  const uids: string[] = []
  for await (const slice of standingsSince(payload, release)) {
    uids.push(...slice.map(({ uid }) => uid))
  }
  return readDelivered(payload, uids)
}
