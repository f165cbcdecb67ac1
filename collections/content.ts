/** What every content collection has in common: drafts, trash, access, hooks, sidebar. */
import type { CollectionConfig, Field } from 'payload'
import { contentAccess } from './access/content'
import { commonFields } from './fields/common'
import { uidField } from './fields/uid'
import type { Referable } from '../src/model'
import { refuseAskingOfOthers } from './hooks/askable'
import { recordAuthor } from './hooks/authorship'
import { recordFirstPublication } from './hooks/firstPublished'
import { refuseDeletingUsed, refuseTrashingUsed } from './hooks/inUse'
import { requirePublishedParts, requireSoundBody } from './hooks/publishable'
import { protectPublished } from './hooks/protectPublished'
import { requirePublisher } from './hooks/publisher'
import { releaseAfterChange, releaseAfterDelete } from './hooks/release'
import { recordEdit } from './hooks/source'
import { usedInEndpoint } from './usedIn/endpoint'
import { usedInField } from './usedIn/field'

/** Milliseconds of quiet typing after which a draft is saved by itself. */
const AUTOSAVE_INTERVAL = 1500
const VERSIONS_KEPT = 50

type Part = Omit<CollectionConfig, 'slug' | 'fields'> & { slug: Referable; fields: Field[] }

/** A content collection from what is particular to it. */
export function contentCollection({
  hooks,
  fields,
  endpoints,
  ...particular
}: Part): CollectionConfig {
  return {
    access: contentAccess,
    trash: true,
    // By which a release knows what was written.
    forceSelect: { uid: true },
    versions: {
      maxPerDoc: VERSIONS_KEPT,
      drafts: { autosave: { interval: AUTOSAVE_INTERVAL }, schedulePublish: true },
    },
    ...particular,
    endpoints: [usedInEndpoint, ...(endpoints || [])],
    fields: [...fields, usedInField, uidField(particular.slug), ...commonFields(particular.slug)],
    hooks: {
      ...hooks,
      beforeOperation: [refuseAskingOfOthers, protectPublished],
      beforeChange: [
        requirePublisher,
        refuseTrashingUsed,
        ...(hooks?.beforeChange ?? []),
        requireSoundBody,
        requirePublishedParts,
        recordFirstPublication,
        recordAuthor,
        recordEdit,
      ],
      beforeDelete: [refuseDeletingUsed, ...(hooks?.beforeDelete ?? [])],
      afterChange: [...(hooks?.afterChange ?? []), releaseAfterChange],
      afterDelete: [...(hooks?.afterDelete ?? []), releaseAfterDelete],
    },
  }
}
