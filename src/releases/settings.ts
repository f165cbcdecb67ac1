/** What the plugin tells the releases of the installation, in Payload's `custom` config. */
import type { Payload } from 'payload'
import type { Referable } from '../model'

/** Collections of the plugin that code asks for by their names. */
type Known =
  | Referable
  | 'published'
  | 'releases'
  | 'publications'
  | 'module-releases'
  | 'import-runs'
  | 'partners'
  | 'partner-keys'
  | 'partner-usage'
  | 'webhooks'
  | 'webhook-deliveries'

/** Names under which the plugin's options know a collection, where it is not the slug. */
const OPTION_NAMES: Partial<Record<Known, string>> = {
  'import-runs': 'importRuns',
  'module-releases': 'moduleReleases',
  'partner-keys': 'partnerKeys',
  'partner-usage': 'partnerUsage',
  'webhook-deliveries': 'webhookDeliveries',
}

export interface ReleaseSettings {
  /** Address at which readers reach the CMS, without a slash at its end. */
  publicUrl?: string
  /** Slugs under which the host keeps the collections, where they are not our own. */
  slugs?: Partial<Record<string, string>>
  /** Whether webhooks may lead to this machine itself. */
  loopbackWebhooks?: boolean
}

const KEY = 'connectedLib'
const LOCAL = 'http://localhost:3000'

function settingsOf(payload: Payload): ReleaseSettings {
  return (payload.config.custom?.[KEY] as ReleaseSettings | undefined) ?? {}
}

const kept = new WeakMap<Payload, string>()

/** From here on everything is made for this address, whatever the settings say. */
export function keepPublicUrl(payload: Payload, url: string): void {
  kept.set(payload, url)
}

export function publicUrlOf(payload: Payload): string {
  const url = kept.get(payload) ?? settingsOf(payload).publicUrl ?? payload.config.serverURL
  return (url || LOCAL).replace(/\/+$/, '')
}

export const allowsLoopbackWebhooks = (payload: Payload): boolean =>
  settingsOf(payload).loopbackWebhooks ?? false

export function slugOf(payload: Payload, collection: Known): string {
  return settingsOf(payload).slugs?.[OPTION_NAMES[collection] ?? collection] ?? collection
}

/** The collection that a slug of the host's stands for. */
export function collectionOf(payload: Payload, slug: string): string {
  const renamed = Object.entries(settingsOf(payload).slugs ?? {}).find(([, own]) => own === slug)
  return renamed?.[0] ?? slug
}
