import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { env } from '../env'

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
  const probe = await listen(createServer(), address)
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
