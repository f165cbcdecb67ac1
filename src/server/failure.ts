import { withoutParameters } from '../withoutParameters'
import { withoutSecrets } from '../withoutSecrets'

/** Something that keeps the server from starting and that the person who runs it can mend. */
export class StartFailure extends Error {
  override name = 'StartFailure'
}

const BY_CODE: Record<string, string> = {
  EADDRINUSE:
    'another program already uses this address. Stop it, or set PORT (of the management, MANAGEMENT_PORT) to another.',
  EADDRNOTAVAIL:
    'this machine has no such address. Set HOST (of the management, MANAGEMENT_HOST) to one of its own, or leave it out.',
  EACCES: 'the system does not allow it. Choose a port above 1023 with PORT.',
}

interface SystemError {
  name: string
  message: string
  stack?: string
  code?: string
  address?: string
  port?: number
}

/** Told by shape: an error of Node's may come from another realm, where it is no instance of ours. */
const isError = (error: unknown): error is SystemError =>
  typeof error === 'object' && error !== null && 'message' in error

/** One line for what a person can mend; the whole story of what only a developer can. */
export function explain(failure: unknown): string {
  const error = withoutParameters(failure)
  if (!isError(error)) return String(error)
  if (error.name === 'StartFailure' || error.name === 'EnvError') return error.message
  const { code, address, port, stack, message } = error
  const reason = port !== undefined && code ? BY_CODE[code] : undefined
  return reason
    ? `Cannot listen on ${address}:${port}: ${reason}`
    : withoutSecrets(stack ?? message)
}
