import { TooDeepError } from '../limit'

/** As deep as Jekyll lets tags stand within each other. */
const DEEPEST = 100

const TAG = /\{%-?\s*(end)?(?:if|unless|case|for|tablerow|capture|comment|raw|highlight)\b/g
const BRACKETS = new RegExp(`\\{[{%][^{}%]*?(?:\\[[^\\][{}%]*){${DEEPEST}}`)

/**
 * Deep recursion of the library could end the whole process, so it is not begun.
 *
 * @throws TooDeepError where tags, or the brackets within one, nest deeper than Jekyll allows
 */
export function refuseDepth(text: string): void {
  let depth = 0
  for (const [, end] of text.matchAll(TAG)) {
    depth = Math.max(0, depth + (end === undefined ? 1 : -1))
    if (depth > DEEPEST) throw new TooDeepError(`it nests more than ${DEEPEST} tags.`)
  }
  if (BRACKETS.test(text)) throw new TooDeepError(`it nests more than ${DEEPEST} brackets.`)
}
