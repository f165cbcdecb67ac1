/** What of our guides is not run as it stands: what is run in its stead, and what is checked elsewhere. */
import type { Machine } from './machine'

interface Elsewhere {
  /** What such a block has in it. */
  of: RegExp
  /** Why it is not run here, and what holds it. */
  reason: string
}

export const ELSEWHERE: Elsewhere[] = [
  {
    of: /^docker compose /m,
    reason:
      'No image can be fetched. test/docker/compose.test.ts holds each name against the file.',
  },
  {
    of: /^(apt-get install|useradd) /m,
    reason: 'It changes the machine. Here, what is installed is found, or the test is skipped.',
  },
  {
    of: /^certbot /m,
    reason: 'It needs a name that everybody on the Internet finds.',
  },
  {
    of: /^npm run test:engines/m,
    reason: 'These are tests themselves, which .ci/run runs.',
  },
  {
    of: /mongodb:\/\//,
    reason: 'There is no MongoDB. test/move/transfer.test.ts moves to what stands in for it.',
  },
]

/** Only what needs Prometheus. */
export const PROMETHEUS = /^promtool /m

interface Services {
  /** Under which the proxy is reached. */
  proxy: string
  /** Port of the database. */
  database: number
  /** Address of the server that speaks S3's protocol. */
  s3: string
  /** Credential and secret that it knows. */
  s3Key: string
}

type Replacement = [what: string | RegExp, by: string, why: string]

export function replacementsFor(
  { root, port, all }: Machine,
  { proxy, database, s3, s3Key }: Services,
): Replacement[] {
  return [
    [/runuser -u \w+ -- /g, '', 'all is done by one user'],
    [/ -o connectedlib\b/g, '', 'all is done by one user'],
    [/^scp /gm, 'cp ', 'all machines are one'],
    [/'?\b(cms-\d):(\/[^\s']*)'?/g, `${all}/$1$2`, 'all machines are one'],
    [/(?<![\w./-])\/(srv|etc|backups|tmp\/drill)\b/g, `${root}/$1`, 'a machine is a folder'],
    ['npm ci && npm start', 'npm start', 'npm run test:image installs'],
    ['nginx -t && ', '', 'nginx is started with it, and ends where it is wrong'],
    [/localhost:3000/g, `127.0.0.1:${port}`, 'ports are free ones'],
    [/https?:\/\/cms\.example\.org/g, proxy, 'there is no certificate'],
    [/@db\//g, `@127.0.0.1:${database}/`, 'the database has a free port'],
    ['https://s3.example.org', s3, 'a server of S3 is on this machine'],
    [/a-key|its-secret/g, s3Key, 'its key is known'],
  ]
}

export const replaced = (text: string, replacements: readonly Replacement[]): string =>
  replacements.reduce((done, [what, by]) => done.replaceAll(what, by), text)
