/** The headers of answers. */
const header = (description: string, example: string) => ({
  description,
  required: true,
  schema: { type: 'string' },
  example,
})

export const HEADERS = {
  ETag: header('Strong. Send it back as If-None-Match.', '"q2LGnGcC2UlcbJAAqBMQxOXXkA7"'),
  'Cache-Control': header(
    'How long the answer may be kept, in seconds, and how long a stale one may be shown.',
    'public, max-age=1, stale-while-revalidate=30, stale-if-error=86400',
  ),
  Age: {
    ...header(
      'For how many seconds nobody could tell whether the answer is still right: the database is away. Absent else.',
      '12',
    ),
    required: false,
  },
  Vary: header('What the answer depends on beside its address.', 'Accept-Encoding'),
  'Surrogate-Key': {
    ...header(
      'What the answer is made of, for caches that purge by key.',
      'sec_6rc5kyytzgkqh5tw mod_3wcoxbxgr6sdlkqj',
    ),
    required: false,
  },
  RateLimit: {
    ...header(
      'How many requests are left (`r`) until the count begins anew in `t` seconds. Absent where nothing is limited.',
      '"address";r=599;t=60',
    ),
    required: false,
  },
  'RateLimit-Policy': {
    ...header(
      'How many requests are possible (`q`) in `w` seconds, of an address or of a key.',
      '"address";q=600;w=60',
    ),
    required: false,
  },
  'WWW-Authenticate': header(
    'What to present: RFC 6750.',
    'Bearer realm="ConnectedLib", error="invalid_token"',
  ),
  'Retry-After': header('In how many seconds to come back.', '2'),
} as const

export const headers = (...names: (keyof typeof HEADERS)[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
