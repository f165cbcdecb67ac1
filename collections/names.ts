/** Under which slug a host keeps a collection of ours, and which of ours a slug stands for. */
import type { CollectionSlug, Payload } from 'payload'
import { REFERABLE, type Referable } from '../src/model'
import { collectionOf, slugOf as hostSlug } from '../src/releases/settings'

export const slugOf = (payload: Payload, name: Referable): CollectionSlug =>
  hostSlug(payload, name) as CollectionSlug

export function nameOf(payload: Payload, slug: string): Referable | undefined {
  const name = collectionOf(payload, slug)
  return REFERABLE.find((ours) => ours === name)
}
