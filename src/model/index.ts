export * from './kinds'
export * from './nodes'
export * from './stored'
