/** Whether a file would be taken, before anything is written. */
import { fileTypeFromBuffer } from 'file-type'
import mime from 'mime-types'
import { validateMimeType } from 'payload/shared'
import sharp from 'sharp'
import { isWhole } from './isoMedia'
import { kindOf, isText } from './kinds'
import { hasTooManyPoints, TOO_MANY_POINTS } from './points'
import { refusalOfSvg } from './svg'
import { MIME_TYPES } from './types'

const SVG = 'image/svg+xml'
const MOVING = new Set(['image/gif', 'image/webp'])
/** Containers of the MPEG family, which Payload takes only whole. */
const BOXED = new Set(['audio/mp4', 'audio/x-m4a', 'video/mp4'])
const DAMAGED = 'it is damaged'
const UNREADABLE = 'it is no picture that can be read'
const NOT_AS_NAMED = 'it is not what its name says'

/** Why a file is not taken, as Payload would refuse it when it is uploaded; undefined for one that is taken. */
export async function refusalOf(name: string, bytes: Buffer): Promise<string | undefined> {
  if (bytes.length === 0) return 'it is empty'
  const byName = mime.lookup(name) || 'application/octet-stream'
  if (byName === SVG) return refusalOfSvg(bytes)
  if (!isTaken(byName)) return `files of its type (${byName}) are not taken`
  const found = await contentType(bytes)
  const kind = kindOf(byName)
  if (found === undefined) {
    return kind === 'text' && isText(bytes) ? undefined : NOT_AS_NAMED
  }
  if (!isTaken(found) || kindOf(found) !== kind) return `it is ${found} by its content`
  if (kind === 'picture') return refusalOfPicture(bytes, MOVING.has(found))
  if (kind === 'pdf') return isPdf(bytes) ? undefined : DAMAGED
  if (BOXED.has(found)) return isWhole(bytes) ? undefined : DAMAGED
  return undefined
}

const isTaken = (type: string) => validateMimeType(type, MIME_TYPES)

const contentType = (bytes: Buffer) =>
  fileTypeFromBuffer(bytes).then(
    (found) => found?.mime,
    () => 'unreadable',
  )

/** Those that may move are decoded whole, as Payload does when they are uploaded. */
async function refusalOfPicture(bytes: Buffer, moves: boolean): Promise<string | undefined> {
  try {
    if (await hasTooManyPoints(bytes, moves)) return TOO_MANY_POINTS
    if (moves) await sharp(bytes, { animated: true }).rotate().toBuffer()
    else await sharp(bytes, { failOn: 'error' }).resize(1, 1).toBuffer()
    return undefined
  } catch {
    return UNREADABLE
  }
}

function isPdf(bytes: Buffer): boolean {
  const end = bytes.subarray(-1024).toString('latin1')
  return bytes.toString('latin1', 0, 5) === '%PDF-' && end.includes('%%EOF') && end.includes('xref')
}
