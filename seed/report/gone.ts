/** What became of documents whose source is gone, in words. */
import type { Pruned, Report } from './schema'

/** @param kept why a document was kept; null where it went; undefined where none was to go */
export function outcomeOf(kept: string | null | undefined, dryRun: boolean): string {
  if (kept === undefined) return 'left as it is'
  const done = kept === null ? 'moved to the trash' : 'kept'
  const said = dryRun ? `would be ${done}` : done
  return kept === null ? said : `${said}: ${kept}`
}

/** The same as lines for a terminal. */
export function goneLines({ orphans, pruned, dryRun }: Report): string[] {
  if (pruned.length === 0) {
    const hint = '--prune moves to the trash what is not used and was not edited here'
    return listed(`Gone from the source, and left as it is; ${hint}:`, orphans.map(nameOf))
  }
  const would = dryRun ? 'would be ' : ''
  const went = pruned.filter(({ kept }) => kept === null)
  const stayed = pruned.filter(({ kept }) => kept !== null)
  return [
    ...listed(`Gone from the source, ${would}moved to the trash:`, went.map(nameOf)),
    ...listed(
      `Gone from the source, but ${would}kept:`,
      stayed.map((one) => `${nameOf(one)}: ${one.kept}`),
    ),
  ]
}

const nameOf = ({ title, collection }: Pick<Pruned, 'title' | 'collection'>) =>
  `${title} (${collection})`

const listed = (head: string, lines: string[]): string[] =>
  lines.length > 0 ? [head, ...lines.map((line) => `  ${line}`)] : []
