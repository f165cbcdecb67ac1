import type { CollectionConfig } from 'payload'
import type { CollectionName } from '../../collections'
import type { FileStorage } from '../storage/types'

/** Makes the final config of a collection from its default one. */
export type Override = (collection: CollectionConfig) => CollectionConfig

export interface ConnectedLibOptions {
  /**
   * Whether the plugin does anything. A disabled plugin keeps its collections, so that the database's
   * schema stays as it is, but hides them in the admin.
   * @default true
   */
  enabled?: boolean
  /**
   * Functions from a collection's default config to its final one: add a field, a hook, a view.
   * @default {}
   */
  collections?: Partial<Record<CollectionName, Override>>
  /**
   * Slugs under which the collections are kept, where the host uses ours for something else.
   * @default the names of the collections
   */
  slugs?: Partial<Record<CollectionName, string>>
  /**
   * Where uploads lie on disk.
   * @default 'media' in the host's working directory
   */
  uploadsDir?: string
  /**
   * Where uploads are kept otherwise than in a folder; false where Payload or another plugin of the host keeps them, which
   * may write over what is published, or delete it. Sizes of images (`imageSizes`) are kept by Payload alone.
   * @default the folder `uploadsDir`
   */
  storage?: FileStorage | false
  /**
   * Address at which readers reach the CMS: links and images in what is delivered begin with it.
   * @default the `serverURL` of the host's config, or 'http://localhost:3000'
   */
  publicUrl?: string
  /**
   * Whether webhooks may lead to the machine on which the CMS runs, there also by http: to develop and to test
   * receivers. Everybody who may enter a webhook can then ask whatever listens on that machine.
   * @default false
   */
  loopbackWebhooks?: boolean
  /**
   * Whether the plugin brings its own `users` collection with roles. A host that has one of its own
   * sets this to false; its users need a `roles` field that may hold 'admin', 'editor' and 'author'.
   * @default true unless the host has a collection with the slug of `users`
   */
  users?: boolean
  /**
   * Where the host's import map finds the React components of the admin.
   * @default 'connectedlib-cms/admin'
   */
  components?: string
}
