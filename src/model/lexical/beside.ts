import { BodyError } from '../errors'
import { isRecord } from '../record'
import { beginning } from '../shorten'
import { isEmptyLine, plainText } from '../walk'
import { fromLexical } from './from'

/** So much of what is found tells it from others. */
const WORDS = 40

/**
 * What an editor has typed into table blocks beside their table, which no reader is shown. It is for who saves to say,
 * since what is published already may hold such.
 *
 * @param state of a rich text that can be read
 */
export function besideTables(state: unknown, path = 'root'): BodyError[] {
  if (Array.isArray(state)) {
    return state.flatMap((entry, index) => besideTables(entry, `${path}.${index}`))
  }
  if (!isRecord(state)) return []
  const own = state.blockType === 'table' ? besideTable(state.content, `${path}.content`) : []
  const within = Object.entries(state).flatMap(([name, value]) =>
    besideTables(value, name === 'root' ? path : `${path}.${name}`),
  )
  return [...own, ...within]
}

function besideTable(content: unknown, path: string): BodyError[] {
  const { children } = fromLexical(content)
  const table = children.find(({ type }) => type === 'table')
  return children
    .filter((child) => child !== table && !isEmptyLine(child))
    .map((child) => {
      const words = beginning(plainText([child]), WORDS)
      const detail = `"${child.type}"${words && ` “${words}”`} in a table block, which holds one table and nothing else: move it out of the block`
      return new BodyError('misplaced-node', path, detail)
    })
}
