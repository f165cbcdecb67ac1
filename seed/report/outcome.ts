/**
 * What became of a document whose source is gone, in words.
 *
 * @param kept why it was kept; null where it went
 */
export function outcomeOf(kept: string | null, dryRun: boolean): string {
  if (kept === null) return dryRun ? 'would be moved to the trash' : 'moved to the trash'
  return dryRun ? `would be kept since ${kept}` : `kept since ${kept}`
}
