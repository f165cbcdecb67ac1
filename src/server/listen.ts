import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { hasCode } from '../engines/errors'
import { env } from '../env'
import { StartFailure } from './failure'

/** A name that nobody can tell the address of. */
const UNKNOWN = new Set<unknown>(['ENOTFOUND', 'EAI_AGAIN'])

interface Address {
  host: string
  port: number
}

export async function listen(server: Server, { host, port }: Address): Promise<Server> {
  server.listen(port, host)
  await once(server, 'listening')
  return server
}

/** Fails where the address is taken, before anything is written for a server that could not serve. */
export async function checkAddress(address: Address): Promise<void> {
  const probe = await listen(createServer(), address).catch((error: unknown) => {
    if (!hasCode(error, (code) => UNKNOWN.has(code))) throw error
    throw new StartFailure(
      `Cannot listen on ${address.host}: no machine is known by this name or address. Set HOST (of the management, MANAGEMENT_HOST) to one of this machine, or leave it out.`,
    )
  })
  probe.close()
  await once(probe, 'close')
}

/** Those that the settings name. */
export async function checkAddresses(): Promise<void> {
  const { HOST, PORT, MANAGEMENT_HOST, MANAGEMENT_PORT } = env()
  await checkAddress({ host: HOST, port: PORT })
  if (MANAGEMENT_PORT !== undefined) {
    await checkAddress({ host: MANAGEMENT_HOST, port: MANAGEMENT_PORT })
  }
}
