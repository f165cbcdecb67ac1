/** Where the reader finds the delivery API. */
import { env, ownHost } from './env'

const KEY = Symbol.for('connectedlib.own-api')

/** Of the process: Next loads this module a second time. */
const shared = globalThis as { [KEY]?: string }

/** Says at which address this process answers itself, also while it takes no more requests from outside. */
export function tellOwnApi(address: string): void {
  shared[KEY] = address
}

/** As the settings have it, else in this very process. */
export function apiUrl(): string {
  const { API_URL, HOST, PORT } = env()
  return API_URL ?? shared[KEY] ?? `http://${ownHost(HOST)}:${PORT}`
}
