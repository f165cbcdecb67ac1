/** The command as a person runs it, in a process of its own. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { compiled } from '../seed/process'
import { bodyOf, paragraph, PUBLIC_URL, startPayload, words, writerOf, type Cms } from './cms'

let cms: Cms
beforeAll(async () => {
  cms = await startPayload()
})
afterAll(() => cms.close())

async function run(...args: string[]) {
  const child = spawn(process.execPath, [...compiled('scripts/releases-verify'), ...args], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URI: cms.uri,
      PAYLOAD_SECRET: 'a secret for tests',
      PUBLIC_URL,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, lines: said.trim().split('\n') }
}

it('npm run releases:verify says what differs and where to look, and mends it', async () => {
  const body = bodyOf(paragraph(words('Smile.')))
  const module = await writerOf(cms.payload).create('modules', { title: 'Doors', body })
  await cms.payload.db.updateOne({
    collection: 'published',
    where: { uid: { equals: module.uid } },
    data: { slug: 'windows' },
  })
  const line = `${module.uid} “Doors” is delivered otherwise than it compiles: slug. See ${PUBLIC_URL}/admin/collections/modules/${module.id}`
  const count = '1 of 1 documents are not delivered as they should be.'
  expect(await run()).toEqual({
    code: 1,
    lines: [line, count, 'Release them anew: npm run releases:verify -- --repair'],
  })
  expect(await run('--repair')).toEqual({
    code: 0,
    lines: [line, count, 'Released them anew, as release 2.'],
  })
  expect(await run()).toEqual({ code: 0, lines: ['1 documents as they should be'] })
}, 60_000)
