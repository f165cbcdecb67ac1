import type { CollectionConfig, FieldAccess } from 'payload'
import { isAdmin, type Role } from '../access/roles'
import { ignoreLocks } from '../hooks/locks'
import { firstUserIsAdmin } from './firstUser'
import { keepAnAdmin } from './lastAdmin'
import { nameField } from './name'
import { refuseAlike, refuseToForget, takeAsLong } from './unknown'
import { noVerification } from './verify'

const adminField: FieldAccess = ({ req }) => isAdmin(req)
const MINUTES = 60_000
const LOCK_TIME = 10 * MINUTES

export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'Person', plural: 'People' },
  auth: { maxLoginAttempts: 10, lockTime: LOCK_TIME, cookies: { sameSite: 'Lax' } },
  admin: {
    group: 'People',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles'],
    description: 'Who may sign in here, and what each may do.',
  },
  // By which an account without a name is called.
  forceSelect: { email: true },
  access: {
    admin: ({ req }) => Boolean(req.user),
    create: ({ req }) => isAdmin(req),
    read: ({ req }) => isAdmin(req) || (req.user ? { id: { equals: req.user.id } } : false),
    update: ({ req }) => isAdmin(req) || (req.user ? { id: { equals: req.user.id } } : false),
    delete: ({ req }) => isAdmin(req),
    unlock: ({ req }) => isAdmin(req),
  },
  endpoints: [noVerification],
  hooks: {
    beforeOperation: [keepAnAdmin, ignoreLocks, refuseToForget, takeAsLong],
    afterError: [refuseAlike],
  },
  fields: [
    nameField,
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: ['author'],
      saveToJWT: true,
      options: [
        { value: 'admin', label: 'Administrator: may do everything, and manages people' },
        { value: 'editor', label: 'Editor: writes, publishes and deletes' },
        { value: 'author', label: 'Author: writes drafts, cannot publish' },
      ] satisfies { value: Role; label: string }[],
      label: 'Roles',
      // Whoever registers first is not asked, and becomes an administrator.
      admin: { condition: (_data, _siblings, { user }) => Boolean(user) },
      access: { create: adminField, update: adminField },
      hooks: { beforeChange: [firstUserIsAdmin] },
    },
  ],
}
