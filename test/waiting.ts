import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

interface Wait {
  /** Milliseconds in all, and between two looks. */
  patience?: number
  pause?: number
}

/** A machine with much else to do is slow, and not wrong. */
const PATIENCE = 30_000

/** Looks again and again until something is so; says after how many milliseconds it was. */
export async function until(
  isSo: () => Promise<boolean>,
  { patience = PATIENCE, pause = 25 }: Wait = {},
): Promise<number> {
  const begin = Date.now()
  while (!(await isSo())) {
    if (Date.now() - begin > patience) throw new Error(`Not so after ${patience} ms.`)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return Date.now() - begin
}
