/** What an entry of a zip file may be. */
import { getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl'
import { MOST_ASSET_BYTES } from '../limits'
import { ImportError, type RuleId } from '../rules'

const MOST_ENTRIES = 20_000
const MOST_BYTES = 1_000_000_000
const LONGEST_NAME = 1_000
/** A course packs ten to one at best; what packs far better was made to fill a disk. */
const MOST_RATIO = 100
/** Below this nothing is filled, however well it is packed. */
const HARMLESS_BYTES = 50_000_000

const TYPE = 0o170000
const PLAIN_TYPES = [0, 0o040000, 0o100000]

/** Checks one entry after the other. */
export class EntryChecks {
  private bytes = 0

  /**
   * @param given names the zip file in messages
   * @throws ImportError where it has too many entries
   */
  constructor(
    private readonly given: string,
    private readonly zip: Pick<ZipFile, 'entryCount' | 'fileSize'>,
  ) {
    if (zip.entryCount <= MOST_ENTRIES) return
    throw new ImportError('huge-zip', given, `It holds ${zip.entryCount} files.`)
  }

  /**
   * @returns the entry's path below the folder that it is unpacked into; a folder's ends with `/`
   * @throws ImportError where it must not be unpacked
   */
  pathOf(entry: Entry): string {
    const path = getFileNameLowLevel(
      entry.generalPurposeBitFlag,
      entry.fileNameRaw,
      entry.extraFields,
      false,
    )
    this.checkPath(path, entry)
    this.checkSize(path, entry)
    return path
  }

  private checkPath(path: string, entry: Entry): void {
    if (validateFileName(path) !== null) this.refuse('unsafe-zip', path, 'leads out of the folder')
    const named = path.split('/').some((part) => part !== '' && part !== '.')
    if (!named || path.length > LONGEST_NAME || path.includes('\0'))
      this.refuse('unsafe-zip', path, 'has a name that no file can have')
    if (!PLAIN_TYPES.includes((entry.externalFileAttributes >>> 16) & TYPE))
      this.refuse('unsafe-zip', path, 'is a symbolic link or a device')
    if (entry.isEncrypted()) this.refuse('bad-zip', path, 'is encrypted')
    if (!entry.canDecodeFileData()) this.refuse('bad-zip', path, 'is packed in an unknown way')
  }

  /** What an entry says of its size is believed here; while it is unpacked, more is an error. */
  private checkSize(path: string, { uncompressedSize }: Entry): void {
    const size = this.zip.fileSize
    this.bytes += uncompressedSize
    if (uncompressedSize > MOST_ASSET_BYTES)
      this.refuse('huge-zip', path, `has ${uncompressedSize} bytes`)
    if (this.bytes > Math.min(MOST_BYTES, Math.max(HARMLESS_BYTES, size * MOST_RATIO)))
      this.refuse('huge-zip', path, `makes ${this.bytes} bytes out of ${size}`)
  }

  private refuse(rule: RuleId, path: string, what: string): never {
    const name = path.slice(0, 100).replace(/\p{Cc}/gu, ' ')
    throw new ImportError(rule, this.given, `The entry "${name}" ${what}.`)
  }
}
