/** The log of the process: lines of JSON on its standard output, Payload's among them. */
import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino'
import { currentContext, fieldsOf } from './context'
import { env } from './env'
import { refusalIn } from './refusalIn'
import { shownLine } from './shownLine'
import { withoutParameters } from './withoutParameters'

const ofError = (error: unknown): unknown => stdSerializers.err(withoutParameters(error) as Error)

/**
 * @param level as LOG_LEVEL has it
 * @param destination where the lines go
 */
export const createLog = (level: string, destination: DestinationStream): Logger =>
  pino(
    {
      level,
      serializers: { err: ofError, error: ofError },
      mixin: () => fieldsOf(currentContext()),
      hooks: {
        logMethod(said, write) {
          const refusal = refusalIn(said)
          if (refusal === undefined) write.apply(this, said)
          else this.info(refusal)
        },
      },
    },
    { write: (line) => destination.write(shownLine(line)) },
  )

let made: Logger | undefined

/** One for the process. */
export const log = (): Logger => (made ??= createLog(env().LOG_LEVEL, pino.destination(1)))
