/** The log of the process: lines of JSON on its standard output, Payload's among them. */
import { type DestinationStream, type Logger, pino } from 'pino'
import { currentContext, fieldsOf } from './context'
import { env } from './env'
import { withoutSecrets } from './withoutSecrets'

/** Fields whose values nobody reads in a log, wherever Payload or a library puts them. */
const SECRET_FIELDS = ['password', 'token', 'secret', 'authorization', 'cookie', 'email', 'apiKey']

const HIDDEN = '…'

/**
 * @param level as LOG_LEVEL has it
 * @param destination where the lines go
 */
export const createLog = (level: string, destination: DestinationStream): Logger =>
  pino(
    {
      level,
      redact: {
        paths: SECRET_FIELDS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: HIDDEN,
      },
      mixin: () => fieldsOf(currentContext()),
    },
    { write: (line) => destination.write(withoutSecrets(line)) },
  )

let made: Logger | undefined

/** One for the process. */
export const log = (): Logger => (made ??= createLog(env().LOG_LEVEL, pino.destination(1)))
