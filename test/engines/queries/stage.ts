/** A CMS with a node of its own, one that knows the database alone, people, a partner, and a course on disk. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createPayloadDrafts, createPayloadKeys, createPayloadStore } from '../../../src/delivery'
import { JournaledStore } from '../../../src/delivery/store/journaled'
import { engineOf } from '../../../src/engines'
import type { DocumentId } from '../../../src/model'
import { journalOf } from '../../../src/server/journal'
import { keysIn } from '../../../src/server/keys'
import { startNode, type Node } from '../../delivery/node'
import { idOf, PUBLIC_URL, startPayload, type Cms } from '../../releases/cms'
import { signIn, type Person } from '../../schema/rest'
import { startReceiver, type Receiver } from '../../webhooks/receiver'

const SAMPLE = 'seed/content/quiet-spaces'

export interface Stage {
  cms: Cms
  admin: Person
  editor: Person
  partner: DocumentId
  /** Of the partner, for drafts too. */
  key: string
  receiver: Receiver
  own: Node
  other: Node
  /** Where the course lies. */
  course: string
  close: () => Promise<void>
}

export async function openStage(uri: string): Promise<Stage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-queries-'))
  const course = path.join(folder, 'quiet-spaces')
  cpSync(SAMPLE, course, { recursive: true })
  const uploads = path.join(folder, 'uploads')
  const cms = await startPayload(uri, PUBLIC_URL, uploads, { loopbackWebhooks: true })
  const [admin, editor] = [await signIn(cms, 'admin'), await signIn(cms, 'editor')]
  const partner = idOf((await admin.post('/partners', { name: 'A library' })).body.doc ?? {})
  const asked = { label: 'Website', scopes: ['read', 'preview'] }
  const { body: made } = await admin.post(`/partners/${partner}/keys`, asked)
  const reader = await engineOf(uri).reader(uri)
  const own = await startNode({
    store: createPayloadStore(cms.payload),
    keys: createPayloadKeys(cms.payload),
    drafts: createPayloadDrafts(cms.payload),
  })
  const onError = (error: unknown) => {
    throw error
  }
  const other = await startNode({
    store: new JournaledStore(journalOf(reader), { onError }),
    keys: keysIn(reader),
  })
  const receiver = await startReceiver()
  return {
    cms,
    admin,
    editor,
    partner,
    key: String(made.key),
    receiver,
    own,
    other,
    course,
    close: async () => {
      receiver.close()
      await own.close()
      await other.close()
      await reader.close()
      await cms.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
