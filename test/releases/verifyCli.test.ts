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

const run = (...args: string[]) => runFor(PUBLIC_URL, ...args)

async function runFor(publicUrl: string, ...args: string[]) {
  const child = spawn(process.execPath, [...compiled('scripts/releases-verify'), ...args], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URI: cms.uri,
      PAYLOAD_SECRET: 'a secret for tests',
      PUBLIC_URL: publicUrl,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, lines: said.trim().split('\n') }
}

const FINE = `1 documents as they should be, for readers at ${PUBLIC_URL}`

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
  expect(await run()).toEqual({ code: 0, lines: [FINE] })
}, 60_000)

it('is about the address for which everything is delivered, where nobody sets another', async () => {
  expect(await runFor('', '--repair')).toEqual({ code: 0, lines: [FINE] })
}, 60_000)

it('refuses where the settings name another address, and repairs nothing', async () => {
  const { code, lines } = await runFor('https://elsewhere.example', '--repair')
  expect({ code, lines }).toEqual({
    code: 1,
    lines: [
      `What is published is delivered for readers at ${PUBLIC_URL}, but PUBLIC_URL is https://elsewhere.example. Set PUBLIC_URL to ${PUBLIC_URL}, or leave it out; if the address has changed, start the server with the new one first.`,
    ],
  })
  expect(await run()).toEqual({ code: 0, lines: [FINE] })
}, 60_000)
