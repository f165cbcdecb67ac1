import { causesOf } from '../errors'

/** Whether the server, or the driver, has labelled an error; told by what it says, since a driver may be loaded twice. */
export const hasLabel = (error: unknown, label: string): boolean =>
  [...causesOf(error)].some(
    (cause) =>
      'errorLabels' in cause &&
      Array.isArray(cause.errorLabels) &&
      cause.errorLabels.includes(label),
  )
