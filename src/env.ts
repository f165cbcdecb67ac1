/** The only reader of `process.env`: every setting is named, checked and explained here. */
import 'dotenv/config'
import { totalmem } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { databaseFile } from './databaseFile'
import { COMPATIBLE } from './engines/types'

const DATABASE_SCHEMES = ['file:', 'mongodb:', 'mongodb+srv:', 'postgres:', 'postgresql:'] as const

/** Megabytes of memory. */
const MACHINE = Math.floor(totalmem() / 1024 ** 2)

function isOrigin(address: string): boolean {
  if (!URL.canParse(address)) return true
  const { origin, href } = new URL(address)
  return href.replace(/\/+$/, '') === origin
}

const settings = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    HOST: z.string().min(1).default('0.0.0.0'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    MANAGEMENT_HOST: z.string().min(1).default('127.0.0.1'),
    MANAGEMENT_PORT: z.coerce.number().int().min(0).max(65535).optional(),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/ })
      .refine(isOrigin, 'must not go on behind the host: nothing here can live below a path')
      .optional(),
    DATABASE_URI: z
      .string()
      .default('file:./data/connectedlib.db')
      .refine((uri) => DATABASE_SCHEMES.some((scheme) => uri.startsWith(scheme)), {
        error: `must begin with one of ${DATABASE_SCHEMES.join(' ')}`,
      }),
    MONGODB_COMPATIBILITY: z.enum(COMPATIBLE).optional(),
    API_URL: z.url({ protocol: /^https?$/ }).optional(),
    PAYLOAD_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
    UPLOADS_DIR: z.string().min(1).optional(),
    S3_BUCKET: z.string().min(1).optional(),
    S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    S3_REGION: z.string().min(1).default('us-east-1'),
    S3_ACCESS_KEY_ID: z.string().min(1).optional(),
    S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
    S3_PREFIX: z.string().default(''),
    CACHE_MEGABYTES: z.coerce
      .number()
      .int()
      .min(0)
      .max(MACHINE, `must be less than the memory of this machine, ${MACHINE}`)
      .default(64),
    SEARCH_WORDS: z.coerce.number().int().min(0).optional(),
    RATE_LIMIT: z.coerce.number().int().min(0).default(600),
    KEY_RATE_LIMIT: z.coerce.number().int().min(0).default(6000),
    LOGIN_LIMIT: z.coerce.number().int().min(0).default(20),
    TRUST_PROXY: z.coerce.number().int().min(0).max(16).default(0),
    UPLOAD_MEGABYTES: z.coerce.number().int().min(1).max(2048).default(50),
    GRAPHQL: z.stringbool().default(false),
    WEBHOOKS_TO_LOOPBACK: z.stringbool().default(false),
    DELIVERY_WORKERS: z.coerce.number().int().min(1).max(64).default(1),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
      .default('info'),
  })
  .refine(({ PORT, MANAGEMENT_PORT }) => PORT === 0 || PORT !== MANAGEMENT_PORT, {
    path: ['MANAGEMENT_PORT'],
    error: 'must be another port than PORT',
  })
  .refine(({ S3_ACCESS_KEY_ID: id, S3_SECRET_ACCESS_KEY: secret }) => !id === !secret, {
    path: ['S3_SECRET_ACCESS_KEY'],
    error: 'must be set together with S3_ACCESS_KEY_ID, or neither',
  })

/** Of all settings, those too that have no default. */
export const SETTING_NAMES = Object.keys(settings.shape)

type Settings = z.infer<typeof settings>

export interface Env extends Omit<Settings, 'PUBLIC_URL' | 'UPLOADS_DIR'> {
  /** Address at which readers and partners reach this CMS, without a slash at its end. */
  PUBLIC_URL: string
  /** Whether somebody has set that, so that it is not only what PORT makes of it. */
  hasPublicUrl: boolean
  UPLOADS_DIR: string
  /** Folder of the embedded database, where data of this installation lies. */
  DATA_DIR: string
}

/** A setting that is missing or wrong; the message names it and says what it must be. */
export class EnvError extends Error {
  override name = 'EnvError'
}

/**
 * Reads the settings.
 *
 * @param source names and values, as `process.env` holds them; an empty value counts as absent
 * @throws EnvError with a line for each wrong setting
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = settings.safeParse(given)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => lineOf(issue, given))
    throw new EnvError(`Settings are wrong (see .env.example): ${lines.join('; ')}`)
  }
  const env = result.data
  const dataDir = dataFolder(env.DATABASE_URI)
  return {
    ...env,
    DATA_DIR: dataDir,
    PUBLIC_URL: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    hasPublicUrl: env.PUBLIC_URL !== undefined,
    UPLOADS_DIR: path.resolve(
      /* turbopackIgnore: true */ env.UPLOADS_DIR ?? path.join(dataDir, 'uploads'),
    ),
  }
}

function lineOf(issue: z.core.$ZodIssue, given: Record<string, string | undefined>): string {
  const name = issue.path.join('.')
  const isNoNumber = issue.code === 'invalid_type' && issue.expected === 'number'
  return isNoNumber
    ? `${name}: must be a number, and is “${given[name]}”`
    : `${name}: ${issue.message}`
}

/** The address under which a process that listens on `host` reaches itself. */
export function ownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

function dataFolder(uri: string): string {
  return uri.startsWith('file:') ? path.dirname(databaseFile(uri)) : path.resolve('data')
}

let read: Env | undefined

/** The settings of this process, read once. */
export function env(): Env {
  return (read ??= readEnv(process.env))
}
