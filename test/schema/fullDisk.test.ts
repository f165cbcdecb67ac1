/** A database that cannot grow any more says so to who saves. */
import { expect, it } from '@jest/globals'
import type { Client } from '../../src/engines/sqlite/file'
import { startPayload } from '../releases/cms'
import { signIn } from './rest'

it('a full disk is told in words', async () => {
  const cms = await startPayload()
  const author = await signIn(cms, 'author')
  if (cms.uri.startsWith('file:') && 'client' in cms.payload.db) {
    await (cms.payload.db.client as unknown as Client).execute('PRAGMA max_page_count = 1')
    const summary = 'long '.repeat(7_900)
    const { status, body } = await author.post('/modules', {
      title: 'T',
      summary,
      _status: 'draft',
    })
    expect(JSON.stringify(body)).toContain('The disk of the server is full')
    expect(status).toBe(507)
  }
  await cms.close()
})
