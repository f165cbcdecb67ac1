/**
 * What a driver is asked fails now and then with the error that its own engine gives for the moment, before anything is
 * done. The drivers' own classes are changed, so that all that the CMS does lies above.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { drizzle as libsql } from '@payloadcms/db-sqlite/drizzle/libsql'
import { drizzle as nodePostgres } from '@payloadcms/db-postgres/drizzle/node-postgres'
import mongoose from 'mongoose'

type Kind = 'transient' | 'permanent'
type Method = (this: unknown, ...args: unknown[]) => unknown

export interface Faults {
  /**
   * What fails from now on, and with what.
   *
   * @param fails is told how many times the driver has been asked since
   */
  plan: (fails: (asked: number) => boolean, kind?: Kind) => void
  /** How often the driver was asked, and how often it failed, since the last plan. */
  asked: () => number
  failed: () => number
  /** Makes the drivers as they were. */
  end: () => void
}

interface Driver {
  prototype: Record<string, Method>
  methods: string[]
  /** Whether this may fail as if by itself. */
  isMeant: (args: unknown[]) => boolean
  /** Fails in the driver's way. */
  fail: (kind: Kind, method: Method, self: unknown, args: unknown[]) => unknown
}

/** To be called before a database is opened. */
export async function injectFaults(uri = process.env.TEST_DATABASE ?? ''): Promise<Faults> {
  const [engine = 'sqlite'] = /^(postgres|mongodb)/.exec(uri) ?? []
  const { prototype, methods, isMeant, fail } = await DRIVERS[engine as keyof typeof DRIVERS]()
  let [asked, failed] = [0, 0]
  let fails = (_asked: number) => false
  let kind: Kind = 'transient'
  const originals = methods.map((name) => [name, prototype[name] as Method] as const)
  for (const [name, method] of originals) {
    prototype[name] = function (...args) {
      if (!isMeant(args) || !fails((asked += 1))) return method.apply(this, args)
      failed += 1
      return fail(kind, method, this, args)
    }
  }
  return {
    plan: (next, of = 'transient') => {
      ;[asked, failed, fails, kind] = [0, 0, next, of]
    },
    asked: () => asked,
    failed: () => failed,
    end: () => {
      for (const [name, method] of originals) prototype[name] = method
    },
  }
}

const DRIVERS = {
  sqlite: async (): Promise<Driver> => {
    const errors = { transient: await busyError(), permanent: await missingError() }
    return {
      prototype: prototypeOf(libsql(':memory:').$client),
      methods: ['execute'],
      // Those of a connection wait for nobody.
      isMeant: ([query]) => !/^PRAGMA/i.test(textOf(query)),
      fail: (kind) => Promise.reject(errors[kind] as Error),
    }
  },
  postgres: async (): Promise<Driver> => {
    const { $client: pool } = nodePostgres({ connection: { connectionString: '' } })
    const { Client } = pool as unknown as { Client: { prototype: Driver['prototype'] } }
    const raise = (code: string) =>
      `DO $$ BEGIN RAISE EXCEPTION 'a fault' USING ERRCODE = '${code}'; END $$`
    return {
      prototype: Client.prototype,
      methods: ['query'],
      // Payload's adapter hides why a transaction could not begin or end.
      isMeant: ([query]) => !/^(begin|commit|rollback)/i.test(textOf(query)),
      // The server itself fails, and gives up the transaction.
      fail: (kind, query, self, args) =>
        query.apply(self, [
          raise(kind === 'transient' ? '40P01' : '23514'),
          ...args.filter((arg) => typeof arg === 'function'),
        ]),
    }
  },
  mongodb: async (): Promise<Driver> => {
    const { Collection, MongoServerError } = mongoose.mongo
    const [WRITE_CONFLICT, INVALID] = [112, 121]
    return {
      prototype: Collection.prototype as unknown as Driver['prototype'],
      methods: ['deleteOne', 'findOneAndDelete', 'findOneAndUpdate', 'insertOne', 'updateOne'],
      isMeant: () => true,
      fail: (kind) => {
        const code = kind === 'transient' ? WRITE_CONFLICT : INVALID
        return Promise.reject(new MongoServerError({ message: 'a fault', code }))
      },
    }
  },
}

const prototypeOf = (object: object) => Object.getPrototypeOf(object) as Driver['prototype']

const textOf = (query: unknown): string =>
  typeof query === 'string' ? query : String((query as { text?: unknown }).text)

/** Why a file cannot be written that somebody else writes. */
async function busyError(): Promise<unknown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-busy-'))
  const [one, other] = [1, 2].map(() => libsql(`file:${path.join(folder, 'file.db')}`).$client)
  try {
    await one?.execute('BEGIN IMMEDIATE')
    return await other?.execute('CREATE TABLE "t" ("id")').catch((error: unknown) => error)
  } finally {
    one?.close()
    other?.close()
    rmSync(folder, { recursive: true })
  }
}

async function missingError(): Promise<unknown> {
  const { $client: client } = libsql(':memory:')
  return client.execute('SELECT * FROM "missing"').catch((error: unknown) => error)
}
