/** The one place where the database's changes reach the releases. */
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

export const releaseAfterChange: CollectionAfterChangeHook = ({ doc }) => doc

export const releaseAfterDelete: CollectionAfterDeleteHook = ({ doc }) => doc
