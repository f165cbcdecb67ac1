/** What the system keeps for itself. No request reads or writes it; `src/releases`, the importer and the delivery API do. */
import type { CollectionConfig } from 'payload'
import { STANDING } from '../../src/releases'
import { nobody } from '../access/system'

/** What is published at one moment, with a number that only grows. */
export const Releases: CollectionConfig = {
  slug: 'releases',
  access: nobody,
  admin: { hidden: true },
  // The newest is looked for all the time, and Payload adds the second to the order.
  indexes: [{ fields: ['number', 'createdAt'] }],
  fields: [
    { name: 'number', type: 'number', required: true, unique: true, index: true },
    { name: 'finished', type: 'checkbox', index: true },
    { name: 'publicUrl', type: 'text' },
    { name: 'compiler', type: 'number' },
  ],
}

/** Compiled documents: the only thing that the delivery API reads. */
export const Published: CollectionConfig = {
  slug: 'published',
  access: nobody,
  admin: { hidden: true },
  // Where documents stand is read of all of them, at the start of each node, without what they say.
  indexes: [{ fields: [...STANDING] }],
  fields: [
    { name: 'uid', type: 'text', required: true, unique: true, index: true },
    { name: 'type', type: 'text', required: true, index: true },
    { name: 'slug', type: 'text', index: true },
    { name: 'module', type: 'text', index: true },
    { name: 'course', type: 'text', index: true },
    { name: 'kind', type: 'text' },
    { name: 'language', type: 'text' },
    { name: 'license', type: 'text' },
    { name: 'sortTitle', type: 'text' },
    { name: 'position', type: 'number' },
    { name: 'level', type: 'number' },
    { name: 'shared', type: 'checkbox' },
    { name: 'release', type: 'number', required: true, index: true },
    { name: 'deleted', type: 'checkbox' },
    { name: 'digest', type: 'text' },
    { name: 'changedAt', type: 'text' },
    { name: 'document', type: 'json' },
    { name: 'bodies', type: 'json' },
    // Rows of their own, so that what was made from a document is found by it.
    {
      name: 'madeFrom',
      type: 'array',
      fields: [{ name: 'key', type: 'text', required: true, index: true }],
    },
    // As two paths are compared, so that a page is found by where it stood before.
    {
      name: 'permalinks',
      type: 'array',
      fields: [{ name: 'path', type: 'text', required: true, index: true }],
    },
  ],
}

/** What each release of a module consisted of. */
export const ModuleReleases: CollectionConfig = {
  slug: 'module-releases',
  access: nobody,
  admin: { hidden: true },
  indexes: [{ fields: ['module', 'release'] }],
  fields: [
    { name: 'module', type: 'text', required: true },
    { name: 'release', type: 'number', required: true },
    { name: 'by', type: 'text' },
    { name: 'documents', type: 'json' },
  ],
}

/** Modules that are being published with everything in them, or were, in vain. What they saved is held back. */
export const Publications: CollectionConfig = {
  slug: 'publications',
  access: nobody,
  admin: { hidden: true },
  fields: [
    { name: 'module', type: 'text', required: true, unique: true, index: true },
    { name: 'until', type: 'date' },
    { name: 'spans', type: 'json' },
  ],
}

/**
 * Imports, one after the other: each takes the next number, and each number is taken once. What a run that is
 * not `written` has made is held back from readers.
 */
export const ImportRuns: CollectionConfig = {
  slug: 'import-runs',
  access: nobody,
  admin: { hidden: true },
  fields: [
    { name: 'number', type: 'number', unique: true, index: true },
    { name: 'course', type: 'text' },
    {
      name: 'state',
      type: 'select',
      index: true,
      options: ['running', 'failed', 'written', 'finished'],
    },
    { name: 'draft', type: 'checkbox' },
    { name: 'host', type: 'text' },
    { name: 'pid', type: 'number' },
    { name: 'token', type: 'text' },
    { name: 'startedAt', type: 'date' },
    { name: 'aliveAt', type: 'date' },
    { name: 'finishedAt', type: 'date' },
    { name: 'summary', type: 'json' },
  ],
}

/** How often a key was used, day by day (UTC). */
export const PartnerUsage: CollectionConfig = {
  slug: 'partner-usage',
  access: nobody,
  admin: { hidden: true },
  indexes: [{ fields: ['key', 'day'], unique: true }],
  fields: [
    { name: 'key', type: 'relationship', relationTo: 'partner-keys', required: true, index: true },
    { name: 'day', type: 'text', required: true },
    { name: 'requests', type: 'number', required: true },
  ],
}
