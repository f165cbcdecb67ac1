/** What keeps an installation from being moved, in words for the person who runs it. */
export class TransferFailure extends Error {
  override name = 'TransferFailure'
}
