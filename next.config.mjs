import { withPayload } from '@payloadcms/next/withPayload'

/** Of these the server and Next must share one copy each: errors and adapters are told by their class. */
const SHARED = [
  'payload',
  '@payloadcms/db-mongodb',
  '@payloadcms/db-postgres',
  '@payloadcms/db-sqlite',
  '@payloadcms/drizzle',
  '@payloadcms/graphql',
  'undici',
]

/** The address of a draft may open it: no search engine lists it, and no other site learns it. */
const DRAFTS = {
  source: '/preview/:path*',
  headers: [
    { key: 'X-Robots-Tag', value: 'noindex' },
    { key: 'Referrer-Policy', value: 'no-referrer' },
    { key: 'Cache-Control', value: 'private, no-store' },
  ],
}

/** @type {import('next').NextConfig} */
const config = {
  serverExternalPackages: SHARED,
  poweredByHeader: false,
  // `npm test` checks types; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // A page's title stands in its head from the beginning, also for those that run no script.
  htmlLimitedBots: /.*/,
  experimental: { globalNotFound: true },
}

const { headers, ...withAdmin } = withPayload(config)

export default {
  ...withAdmin,
  // Payload asks every page's browser for its colour scheme, which costs a second request: the admin needs it alone.
  headers: async () => [
    ...(await headers()).map((rule) =>
      rule.source === '/:path*' ? { ...rule, source: '/admin/:path*' } : rule,
    ),
    DRAFTS,
  ],
}
