import type { PayloadRequest } from 'payload'

type Judgement = string | true | Promise<string | true>

/**
 * Spares an import a check of Payload's that reads the database or fills in forms: what an import points at
 * it has just written, and what a body may hold `requireSoundBody` decides.
 */
export const unlessImported =
  <Value, Options extends { req: PayloadRequest }>(
    check: (value: Value, options: Options) => Judgement,
  ) =>
  (value: Value, options: Options): Judgement =>
    options.req.context.importer === true || check(value, options)
