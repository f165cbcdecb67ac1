/** Why Liquid cannot read a page, in one line that says where. */
import { LiquidError } from 'liquidjs'
import type { Page, Site } from '../read/site'

export class LiquidFailure extends Error {
  override name = 'LiquidFailure'

  /** @param line of the page's text, its front matter not counted */
  constructor(
    reason: string,
    readonly line: number | undefined,
    cause: Error,
  ) {
    super(reason, { cause })
  }
}

/**
 * What the library threw as a failure of ours; what something else threw as it is.
 *
 * @param line on which the page has what was being rendered
 */
export function failureOf(error: unknown, page: Page, { files }: Site, line?: number): unknown {
  if (!LiquidError.is(error)) return error
  const { message, token } = error as LiquidError
  const [ownLine] = token.getPosition()
  const reason = reasonIn(message)
  if (token.input === page.body) return new LiquidFailure(`${reason}.`, ownLine, error)
  const included = [...files.values()].find(({ text }) => text === token.input)
  const where = included ? `, in ${included.path}:${ownLine}` : ''
  return new LiquidFailure(`${reason}${where}.`, line, error)
}

/** Without the place at its end, which is counted from the start of the text and not of the file; in one line. */
const reasonIn = (message: string) =>
  message
    .replace(/(?:, line:\d+, col:\d+)+$/, '')
    .replace(/(?:\\n|\s)+/g, ' ')
    .replace(/\.$/, '')
