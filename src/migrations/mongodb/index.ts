/**
 * What MongoDB holds is brought to this version in this order, each once. There need not be transactions, so each must be
 * right when it is begun anew after it was cut off anywhere. One that is committed is never changed: databases have it.
 */
import type { Payload } from 'payload'
import * as madeFromIsFoundBothWays from './20261128_210000_made_from_is_found_both_ways'

export interface DataMigration {
  name: string
  up: (args: { payload: Payload }) => Promise<void>
}

export const migrations: DataMigration[] = [
  { name: '20261128_210000_made_from_is_found_both_ways', up: madeFromIsFoundBothWays.up },
]
