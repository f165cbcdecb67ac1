/** Whether a file would be taken, before anything is written. */
import { fileTypeFromBuffer } from 'file-type'
import mime from 'mime-types'
import { validateMimeType } from 'payload/shared'
import sharp from 'sharp'
import { isWhole } from './isoMedia'
import { refusalOfSvg } from './svg'
import { MIME_TYPES } from './types'

const SVG = 'image/svg+xml'
const MOVING = new Set(['image/gif', 'image/webp'])
/** Containers of the MPEG family, which Payload takes only whole. */
const BOXED = new Set(['audio/mp4', 'audio/x-m4a', 'video/mp4'])
const DAMAGED = 'it is damaged'

/** Why a file is not taken, as Payload would refuse it when it is uploaded; undefined for one that is taken. */
export async function refusalOf(name: string, bytes: Buffer): Promise<string | undefined> {
  if (bytes.length === 0) return 'it is empty'
  const byName = mime.lookup(name) || 'application/octet-stream'
  if (byName === SVG) return refusalOfSvg(bytes)
  if (!isTaken(byName)) return `files of its type (${byName}) are not taken`
  const found = await contentType(bytes)
  if (found !== undefined && !isTaken(found)) return `it is ${found} by its content`
  const type = found ?? byName
  if (byName.startsWith('image/') || type.startsWith('image/')) {
    return (await isPicture(bytes, type)) ? undefined : 'it is no picture that can be read'
  }
  if (type === 'application/pdf') return isPdf(bytes) ? undefined : DAMAGED
  if (found !== undefined && BOXED.has(found)) return isWhole(bytes) ? undefined : DAMAGED
  return undefined
}

const isTaken = (type: string) => validateMimeType(type, MIME_TYPES)

const contentType = (bytes: Buffer) =>
  fileTypeFromBuffer(bytes).then(
    (found) => found?.mime,
    () => 'unreadable',
  )

/** Those that may move are decoded when they are uploaded, of others only the size is read. */
async function isPicture(bytes: Buffer, type: string): Promise<boolean> {
  try {
    const { width, height } = await sharp(bytes).metadata()
    if (MOVING.has(type)) await sharp(bytes, { animated: true }).rotate().toBuffer()
    return width > 0 && height > 0
  } catch {
    return false
  }
}

function isPdf(bytes: Buffer): boolean {
  const end = bytes.subarray(-1024).toString('latin1')
  return bytes.toString('latin1', 0, 5) === '%PDF-' && end.includes('%%EOF') && end.includes('xref')
}
