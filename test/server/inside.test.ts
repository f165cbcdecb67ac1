/** The way by which the reader asks the API of its own process. */
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from '@jest/globals'
import { Router } from 'express'
import { createLog } from '../../src/log'
import { openInside } from '../../src/server/inside'

/** Longer than Node's servers keep a connection that nobody uses. */
const BUSY = 6000

it('answers a process that was too busy to see that a connection has become old', async () => {
  const router = Router().get('/v1', (_request, response) => void response.json(1))
  const log = createLog('silent', { write: () => {} })
  const inside = await openInside({ router, hot: () => false }, log)
  const ask = async () => (await fetch(`${inside.address}/v1`)).text()
  expect(await ask()).toBe('1')
  await wait(1000)
  for (const end = Date.now() + BUSY; Date.now() < end;);
  expect(await ask()).toBe('1')
  await inside.close()
}, 20_000)
