export * from './documents'
export * from './nodes'
export type * from './values'
export * from './webhooks'
