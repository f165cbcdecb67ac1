import { once } from 'node:events'
import { createServer, type Server } from 'node:http'

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
