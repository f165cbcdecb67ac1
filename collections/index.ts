import type { CollectionConfig } from 'payload'
import type { Adapt } from '../blocks/adapt'
import { editorsFor } from '../blocks/editors'
import { Callouts } from './Callouts'
import { Courses } from './Courses'
import { Footnotes } from './Footnotes'
import { Media } from './Media'
import { Modules } from './Modules'
import { PartnerKeys } from './PartnerKeys'
import { Partners } from './Partners'
import { Sections } from './Sections'
import {
  ImportRuns,
  ModuleReleases,
  PartnerUsage,
  Publications,
  Published,
  Releases,
} from './System'
import { Users } from './Users'
import { Videos } from './Videos'
import { WebhookDeliveries } from './WebhookDeliveries'
import { Webhooks } from './Webhooks'
import { Worksheets } from './Worksheets'

/**
 * Every collection of the plugin, in the order of the admin's menu.
 *
 * @param adapt gives them the names that the host has for what they mention
 */
export function collectionsFor(adapt: Adapt) {
  const editors = editorsFor(adapt)
  const collections = {
    courses: Courses,
    modules: Modules(editors),
    sections: Sections(editors),
    callouts: Callouts(editors),
    videos: Videos,
    footnotes: Footnotes(editors),
    worksheets: Worksheets,
    media: Media,
    users: Users,
    partners: Partners,
    partnerKeys: PartnerKeys,
    partnerUsage: PartnerUsage,
    webhooks: Webhooks,
    webhookDeliveries: WebhookDeliveries,
    releases: Releases,
    published: Published,
    publications: Publications,
    moduleReleases: ModuleReleases,
    importRuns: ImportRuns,
  } satisfies Record<string, CollectionConfig>
  return adapt(collections)
}

export type CollectionName = keyof ReturnType<typeof collectionsFor>
