import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gt, valid } from 'semver'
import { z } from 'zod'

/** Raised when an archive is laid out otherwise. */
export const FORMAT = 1
export const MANIFEST = 'manifest.json'

const manifest = z.object({
  format: z.number().int(),
  /** Version of the CMS that made it. */
  version: z.string().refine((text) => valid(text) !== null),
  engine: z.string(),
  madeAt: z.iso.datetime(),
  /** Migrations that made the schema of the database. */
  migrations: z.array(z.string()),
  /** Rows by table, or documents by collection. */
  counts: z.record(z.string(), z.number().int().min(0)),
  /** Names of files that the database mentions and that were not there. */
  missing: z.array(z.string()),
  files: z.array(
    z.object({
      path: z.string(),
      bytes: z.number().int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})

/** What an archive says of itself. */
export type Manifest = z.infer<typeof manifest>

/** @throws Error where it is none */
export const readManifest = (text: string): Manifest => manifest.parse(JSON.parse(text))

/** Of this CMS. */
export function ownVersion(): string {
  const text = readFileSync(path.resolve('package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}

/** Whether a version comes after another: 0.10.0 after 0.9.1, and 1.0.0 after 1.0.0-rc.1. */
export const isNewer = (version: string, other: string): boolean => gt(version, other)
