import { randomUUID } from 'node:crypto'
import type { CollectionBeforeChangeHook, TextField } from 'payload'
import { idOf, type Data } from '../values'

/** Lets the database itself refuse a second section with the same slug in a module, on every engine. */
export const claimField: TextField = {
  name: 'claim',
  type: 'text',
  unique: true,
  index: true,
  admin: { hidden: true },
}

/** A section that has no address yet claims nothing that another could want: some engines count two empty values as equal. */
export const claimAddress: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { module, slug }: Data = { ...originalDoc, ...data }
  const id = idOf(module)
  return { ...data, claim: id !== undefined && slug ? `${id}/${String(slug)}` : randomUUID() }
}
