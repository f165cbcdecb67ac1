/** HTML as a browser reads it, so long as it does not nest for ever. */
import type { Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import {
  defaultTreeAdapter,
  parseFragment,
  type DefaultTreeAdapterMap,
  type TreeAdapter,
} from 'parse5'
import { VFile } from 'vfile'
import { isTooDeep, TooDeepError } from '../limit'

/** No author nests so deep; what does would exhaust the stack of a later stage. */
const DEEPEST = 200

function shallowAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0
  return {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1
      if (depth > DEEPEST) throw new TooDeepError(`it nests more than ${DEEPEST} elements.`)
    },
    onItemPop: () => {
      depth -= 1
    },
  }
}

/** @throws TooDeepError where elements nest deeper than any author would nest them */
export function parseHtml(html: string): Root {
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: false }
  const fragment = parseFragment(html, { ...options, treeAdapter: shallowAdapter() })
  const tree = fromParse5(fragment, { file: new VFile(html) })
  return tree.type === 'root' ? tree : { type: 'root', children: [] }
}

/** As `parseHtml` does, for what the course can do without; undefined where it nests too deep. */
export function parseShallowHtml(html: string): Root | undefined {
  try {
    return parseHtml(html)
  } catch (error) {
    if (isTooDeep(error)) return undefined
    throw error
  }
}
