import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Known } from '../known'

const ENCODINGS = ['br', 'gzip'] as const
export type Encoding = (typeof ENCODINGS)[number]

const BROTLI_QUALITY = 6
const GZIP_LEVEL = 7

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Below this, compressing saves nothing worth having. */
export const SMALLEST_COMPRESSED = 860

export const compress: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) =>
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes) => zip(bytes, { level: GZIP_LEVEL }),
}

/** Clients say one of a few things, and say it with every request. */
const chosen = new Known<Encoding | undefined>(200)

/** The best encoding that a client accepts; undefined for none. RFC 9110 §12.5.3. */
export function chooseEncoding(accepted: string | undefined): Encoding | undefined {
  return accepted === undefined ? undefined : chosen.of(accepted, bestOf)
}

function bestOf(accepted: string): Encoding | undefined {
  const weights = new Map(accepted.split(',').map(readWeight))
  const weightOf = (encoding: Encoding) => weights.get(encoding) ?? weights.get('*') ?? 0
  const [best] = ENCODINGS.filter((encoding) => weightOf(encoding) > 0).sort(
    (one, other) => weightOf(other) - weightOf(one),
  )
  return best
}

function readWeight(part: string): [string, number] {
  const [coding = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  return [coding === 'x-gzip' ? 'gzip' : coding, quality ? Number(quality.slice(2)) || 0 : 1]
}
