/** Links with which somebody without an account reads one draft, until a day. They are kept nowhere: a signature tells them. */
import { hkdfSync } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'

export interface DraftLink {
  /** uid of the module or section that it opens. */
  uid: string
  expiresAt: Date
}

/** A link that opens nothing: its time is over, or it is none that was made here. */
export class LinkError extends Error {
  override name = 'LinkError'

  constructor(readonly reason: 'expired' | 'invalid') {
    super(`The link is ${reason}.`)
  }
}

const ALGORITHM = 'HS256'
const AUDIENCE = 'connectedlib:draft'
const KEY_BYTES = 32

/** Of Payload's secret, but of no use for what that signs itself. */
const keyOf = (secret: string) =>
  new Uint8Array(hkdfSync('sha256', secret, '', AUDIENCE, KEY_BYTES))

/** @param secret of the installation */
export const signLink = ({ uid, expiresAt }: DraftLink, secret: string): Promise<string> =>
  new SignJWT()
    .setProtectedHeader({ alg: ALGORITHM })
    .setAudience(AUDIENCE)
    .setSubject(uid)
    .setExpirationTime(expiresAt)
    .sign(keyOf(secret))

/**
 * @param secret of the installation
 * @throws LinkError
 */
export async function openLink(token: string, secret: string): Promise<DraftLink> {
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), {
      algorithms: [ALGORITHM],
      audience: AUDIENCE,
      requiredClaims: ['sub', 'exp'],
    })
    return { uid: String(payload.sub), expiresAt: new Date(Number(payload.exp) * 1000) }
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new LinkError('expired')
    if (error instanceof errors.JOSEError) throw new LinkError('invalid')
    throw error
  }
}
