import type { CollectionConfig, FieldBase } from 'payload'
import { isAdmin } from './roles'

/** What the system keeps for itself: no request reads or writes it. */
export const nobody: CollectionConfig['access'] = {
  create: () => false,
  read: () => false,
  update: () => false,
  delete: () => false,
}

export const adminsOnly: CollectionConfig['access'] = {
  create: ({ req }) => isAdmin(req),
  read: ({ req }) => isAdmin(req),
  update: ({ req }) => isAdmin(req),
  delete: ({ req }) => isAdmin(req),
}

/** Of a field that hooks and the importer fill; what a request says of it is not heard. */
export const systemOnly: NonNullable<FieldBase['access']> = {
  create: () => false,
  update: () => false,
}
