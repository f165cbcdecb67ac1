import type { PayloadRequest } from 'payload'

export const ROLES = ['admin', 'editor', 'author'] as const
export type Role = (typeof ROLES)[number]

function hasRole(req: PayloadRequest, ...roles: Role[]): boolean {
  const held: unknown = req.user?.roles
  return Array.isArray(held) && held.some((role) => roles.includes(role))
}

export const isAdmin = (req: PayloadRequest) => hasRole(req, 'admin')
/** May publish, unpublish and delete. */
export const isPublisher = (req: PayloadRequest) => hasRole(req, 'admin', 'editor')
/** May write drafts. */
export const isWriter = (req: PayloadRequest) => hasRole(req, 'admin', 'editor', 'author')
