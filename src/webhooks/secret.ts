/** Secrets that sign what is sent: made, and kept so that the database alone does not tell them. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** As the Standard Webhooks scheme has it. */
const PREFIX = 'whsec_'
const SECRET_BYTES = 32
const CIPHER = 'aes-256-gcm'
const [KEY_BYTES, IV_BYTES, TAG_BYTES] = [32, 12, 16]

export const makeSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64')

/** Of its own, so that the key serves this purpose alone. */
const keyFrom = (secret: string) =>
  Buffer.from(hkdfSync('sha256', secret, '', 'connectedlib webhook secrets', KEY_BYTES))

/**
 * @param own Payload's secret
 * @param owner what the text belongs to: sealed for another, it cannot be opened
 */
export function seal(text: string, own: string, owner: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, keyFrom(own), iv).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64')
}

/** @throws Error where it was sealed with another secret or for another owner, or was tampered with */
export function unseal(sealed: string, own: string, owner: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const iv = bytes.subarray(0, IV_BYTES)
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)
  const options = { authTagLength: TAG_BYTES }
  const decipher = createDecipheriv(CIPHER, keyFrom(own), iv, options)
    .setAAD(Buffer.from(owner))
    .setAuthTag(tag)
  const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES))
  return Buffer.concat([text, decipher.final()]).toString('utf8')
}
