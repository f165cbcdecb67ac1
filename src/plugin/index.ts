import type { CollectionConfig, Config, PayloadRequest } from 'payload'
import { adaptTo, COMPONENTS } from '../../blocks/adapt'
import { collectionsFor, type CollectionName } from '../../collections'
import { isAdmin } from '../../collections/access/roles'
import { refuseUnanswerable } from '../../collections/hooks/answerable'
import { boundAsking } from '../../collections/hooks/bounded'
import { tellOfFullDisk } from '../../collections/hooks/fullDisk'
import { refuseNul } from '../../collections/hooks/nul'
import { refuseAlike, refuseAlikeByGraphQL } from '../../collections/Users/unknown'

import { refuseUnsendable } from '../../collections/hooks/sendable'
import { claimOnce, takeUpScheduled } from '../jobs'
import type { ReleaseSettings } from '../releases'
import { diskStorage } from '../storage/disk'
import { keptIn } from '../storage/keptIn'
import { deliverTask } from '../webhooks'
import { tellOfBadInput } from '../../collections/hooks/badInput'
import { guardLocks } from './locks'
import type { ConnectedLibOptions } from './options'

export { keepReleased } from '../releases'
export { sendWebhooks, type SenderOptions } from '../webhooks'
export type { ConnectedLibOptions, Override } from './options'

type ConfigPlugin = (config: Config) => Config

/** Whom Payload refuses something is no failure of the server, so the log needs no more than the sentence. */
const REFUSALS: Config['loggingLevels'] = {
  AuthenticationError: 'info',
  LockedAuth: 'info',
  QueryError: 'info',
  UnverifiedEmail: 'info',
}

/**
 * Adds courses, modules, sections, callouts, videos, footnotes, worksheets, media, people and partners
 * to a Payload project.
 *
 * @param options see {@link ConnectedLibOptions}
 * @returns a Payload plugin: a pure function from config to config
 * @throws Error where a slug is taken by a collection of the host
 */
export const connectedLib =
  (options: ConnectedLibOptions = {}): ConfigPlugin =>
  (config) => {
    const host = config.collections ?? []
    const ours = collectionsOf(options, host)
    refuseClashes(ours, host)
    const { publicUrl, slugs, loopbackWebhooks } = options
    const settings: ReleaseSettings = { publicUrl, slugs, loopbackWebhooks }
    return {
      ...config,
      admin: patientAdmin(config, options),
      collections: [...host, ...ours],
      loggingLevels: { ...REFUSALS, ...config.loggingLevels },
      hooks: {
        ...config.hooks,
        afterError: [
          tellOfBadInput,
          tellOfFullDisk,
          ...(ours.some(isOfPeople) ? [refuseAlikeByGraphQL] : []),
          ...(config.hooks?.afterError ?? []),
        ],
      },
      jobs: jobsOf(config),
      onInit: async (payload) => {
        claimOnce(payload)
        guardLocks(payload)
        await config.onInit?.(payload)
      },
      custom: { ...config.custom, connectedLib: settings },
    }
  }

/** Of the host, but that it waits for the CMS where that does not answer. */
function patientAdmin(
  { admin }: Config,
  { components = COMPONENTS }: ConnectedLibOptions,
): Config['admin'] {
  const providers = [`${components}#Patience`, ...(admin?.components?.providers ?? [])]
  return { ...admin, components: { ...admin?.components, providers } }
}

/** Whether it is ours, which refuses in the words that the host's own would not have. */
const isOfPeople = ({ hooks }: CollectionConfig): boolean =>
  hooks?.afterError?.includes(refuseAlike) === true

const byAdmin = ({ req }: { req: PayloadRequest }): boolean => isAdmin(req)

/** Those of the host and ours, each of which runs once, however many processes there are. */
const jobsOf = ({ jobs }: Config): Config['jobs'] => ({
  ...jobs,
  tasks: [...(jobs?.tasks ?? []), deliverTask],
  // What waits is run by each process by itself; a request for it is for who looks after the system.
  access: { run: byAdmin, cancel: byAdmin, ...jobs?.access },
  shouldAutoRun: async (payload) => {
    await takeUpScheduled(payload)
    return (await jobs?.shouldAutoRun?.(payload)) ?? true
  },
})

/** Our own slugs by the names that the options have for the collections. */
const OWN = collectionsFor((config) => config)
const NAMES = Object.keys(OWN) as CollectionName[]

function collectionsOf(options: ConnectedLibOptions, host: CollectionConfig[]): CollectionConfig[] {
  const { slugs = {}, components = COMPONENTS } = options
  const renamed = NAMES.map((name) => [OWN[name].slug, slugs[name]])
  const made = collectionsFor(adaptTo({ slugs: Object.fromEntries(renamed), components }))
  const withUsers = options.users ?? !host.some(({ slug }) => slug === made.users.slug)
  return NAMES.filter((name) => withUsers || name !== 'users').map((name) => {
    const placed = place(name, made[name], options)
    const overridden = bounded(options.collections?.[name]?.(placed) ?? placed)
    return name === 'media' ? withFiles(overridden, options) : overridden
  })
}

/** Whatever the host makes of a collection, and before anything else is looked at. */
const bounded = ({ hooks, ...collection }: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...hooks,
    beforeOperation: [
      boundAsking,
      refuseUnsendable,
      refuseNul,
      refuseUnanswerable,
      ...(hooks?.beforeOperation ?? []),
    ],
  },
})

/** What depends on the installation rather than on the collection. */
function place(
  name: CollectionName,
  collection: CollectionConfig,
  options: ConnectedLibOptions,
): CollectionConfig {
  const hidden = options.enabled === false ? { admin: { ...collection.admin, hidden: true } } : {}
  if (name === 'users') return { ...collection, ...hidden, ...signInOver(collection, options) }
  if (name !== 'media' || typeof collection.upload !== 'object') return { ...collection, ...hidden }
  const upload = { ...collection.upload, staticDir: options.uploadsDir ?? 'media' }
  return { ...collection, ...hidden, upload }
}

/** Where its files are kept. One picture in several sizes is for Payload alone. */
function withFiles(media: CollectionConfig, { storage }: ConnectedLibOptions): CollectionConfig {
  const { upload } = media
  if (storage === false || typeof upload !== 'object') return media
  if (upload.imageSizes?.length) {
    if (!storage) return media
    throw new Error(
      'connectedLib(): options.storage keeps no sizes of images. Leave imageSizes out.',
    )
  }
  return keptIn(storage ?? diskStorage(upload.staticDir ?? media.slug))(media)
}

/** A cookie that opens the admin never goes over http where the admin is reached over https. */
function signInOver(
  { auth }: CollectionConfig,
  { publicUrl }: ConnectedLibOptions,
): Pick<CollectionConfig, 'auth'> {
  if (typeof auth !== 'object' || !publicUrl?.startsWith('https:')) return { auth }
  return { auth: { ...auth, cookies: { ...auth.cookies, secure: true } } }
}

function refuseClashes(ours: CollectionConfig[], host: CollectionConfig[]): void {
  const taken = ours.find(({ slug }) => host.some((collection) => collection.slug === slug))
  if (taken) {
    throw new Error(
      `connectedLib(): this project has a collection "${taken.slug}" already. Give ours another name with options.slugs.`,
    )
  }
}
