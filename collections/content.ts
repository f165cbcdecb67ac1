/** What every content collection has in common: drafts, trash, access, hooks, sidebar. */
import type { CollectionConfig, Field } from 'payload'
import { COMPONENTS } from '../blocks/adapt'
import { contentAccess } from './access/content'
import { beginView } from './begin'
import { commonFields } from './fields/common'
import { uidField } from './fields/uid'
import type { Referable } from '../src/model'
import { PARTS } from '../src/releases/uses'
import { refuseAskingOfOthers } from './hooks/askable'
import { recordAuthor } from './hooks/authorship'
import { recordFirstPublication } from './hooks/firstPublished'
import { refuseDeletingUsed, refuseTrashingUsed } from './hooks/inUse'
import { requirePublishedParts, requireSoundBody } from './hooks/publishable'
import { keepLock, LOCK } from './hooks/lock'
import { requirePictures } from './hooks/pictures'
import { protectPublished } from './hooks/protectPublished'
import { requirePublisher } from './hooks/publisher'
import { requireReadableBody } from './hooks/readable'
import { releaseAfterChange, releaseAfterDelete } from './hooks/release'
import { tellSignedOut } from './hooks/signedOut'
import { recordEdit } from './hooks/source'
import { refuseWithdrawingUsed } from './hooks/withdrawing'
import { usedInEndpoint } from './usedIn/endpoint'
import { usedInField } from './usedIn/field'

/**
 * Milliseconds, a day: Payload's own autosave takes what has reached the form when it begins, and calls saved what was typed
 * before and comes in after. `Typing` saves the drafts.
 */
const AUTOSAVE_INTERVAL = 86_400_000
const VERSIONS_KEPT = 50

const SAVED_BY_ITSELF = {
  maxPerDoc: VERSIONS_KEPT,
  drafts: { autosave: { interval: AUTOSAVE_INTERVAL }, schedulePublish: true },
}

/**
 * Of what is not saved until somebody says so: a form in a drawer closes itself when it is saved, and a file would be sent
 * again with each draft.
 */
export const SAVED_BY_HAND = { maxPerDoc: VERSIONS_KEPT, drafts: { schedulePublish: true } }

type Part = Omit<CollectionConfig, 'slug' | 'fields'> & { slug: Referable; fields: Field[] }

/** What pages need on which documents save themselves: what was typed is saved before somebody leaves. */
const savingItself = (admin: CollectionConfig['admin']): CollectionConfig['admin'] => ({
  ...admin,
  components: {
    ...admin?.components,
    views: { ...admin?.components?.views, create: beginView },
    edit: { ...admin?.components?.edit, beforeDocumentControls: [`${COMPONENTS}#Typing`] },
  },
})

/** A content collection from what is particular to it. */
export function contentCollection({
  hooks,
  fields,
  endpoints,
  admin,
  versions = SAVED_BY_ITSELF,
  ...particular
}: Part): CollectionConfig {
  return {
    access: contentAccess,
    trash: true,
    lockDocuments: LOCK,
    // By which a release knows what was written.
    forceSelect: { uid: true },
    versions,
    ...particular,
    admin: versions === SAVED_BY_ITSELF ? savingItself(admin) : admin,
    endpoints: [usedInEndpoint, ...(endpoints || [])],
    fields: [...fields, usedInField, uidField(particular.slug), ...commonFields(particular.slug)],
    hooks: {
      ...hooks,
      beforeOperation: [
        refuseAskingOfOthers,
        protectPublished,
        ...(PARTS.has(particular.slug) ? [refuseWithdrawingUsed] : []),
        requireReadableBody,
        ...(hooks?.beforeOperation ?? []),
      ],
      beforeChange: [
        requirePublisher,
        refuseTrashingUsed,
        requireSoundBody,
        requirePictures,
        ...(hooks?.beforeChange ?? []),
        requirePublishedParts,
        recordFirstPublication,
        recordAuthor,
        recordEdit,
      ],
      beforeDelete: [refuseDeletingUsed, ...(hooks?.beforeDelete ?? [])],
      afterChange: [...(hooks?.afterChange ?? []), keepLock, releaseAfterChange],
      afterDelete: [...(hooks?.afterDelete ?? []), releaseAfterDelete],
      afterError: [tellSignedOut, ...(hooks?.afterError ?? [])],
    },
  }
}
