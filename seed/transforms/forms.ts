/** Tables that are pictures of a worksheet, and the worksheet that stands beside them. */
import { walk, type DocumentId, type StoredBlock } from '../../src/model'

/**
 * Links each table that is a form to the worksheet named last before it, else to the first one named after
 * it; in the same part of the page, since a heading begins another.
 *
 * @param exact tables that say themselves what they are
 */
export function withForms(
  blocks: readonly StoredBlock[],
  exact: ReadonlySet<StoredBlock>,
): StoredBlock[] {
  let named: DocumentId | undefined
  return blocks.map((block, index) => {
    if (block.type === 'heading') named = undefined
    named = worksheetsIn([block]).at(-1) ?? named
    if (block.type !== 'table' || !block.worksheet || exact.has(block)) return block
    const form = named ?? worksheetsIn(restOfPart(blocks, index + 1))[0]
    return form === undefined ? block : { ...block, form }
  })
}

function restOfPart(blocks: readonly StoredBlock[], from: number): readonly StoredBlock[] {
  const end = blocks.findIndex(({ type }, index) => index >= from && type === 'heading')
  return blocks.slice(from, end === -1 ? undefined : end)
}

const worksheetsIn = (blocks: readonly StoredBlock[]): DocumentId[] =>
  [...walk(blocks)].flatMap((node) =>
    node.type === 'link' && node.to?.collection === 'worksheets' ? [node.to.id] : [],
  )
