/** `connectedlib-cms/react`: shows a body of the API. */
export type { Body as BodyTree, Node } from '../contract'
export { findAnchors, type Anchors, type Place } from './anchors'
export { Body, type BodyProps } from './Body'
export { COMPONENTS, type Components, type NodeOf } from './components'
export { KindIcon } from './icons'
export type { Page, ViewProps } from './nodes/page'
export { ENGLISH, type Words } from './words'
