export * from './documents'
export * from './nodes'
