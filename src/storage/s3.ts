import { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadBucketCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import type { Asked, Bucket, KeptFile } from './types'

export interface S3Settings {
  bucket: string
  /** Of a server that is not Amazon's. */
  endpoint?: string
  region: string
  /** Absent where the machine has an identity of its own, as the SDK finds it. */
  credentials?: { accessKeyId: string; secretAccessKey: string }
  /** What the name of every object begins with. */
  prefix: string
}

/** A bucket of Amazon S3, or of a server that speaks its protocol. */
export function s3Storage({
  bucket: Bucket,
  endpoint,
  region,
  credentials,
  prefix,
}: S3Settings): Bucket {
  const client = new S3Client({
    endpoint,
    region,
    credentials,
    // Others than Amazon have no names of hosts for their buckets, and not all know its newer checksums.
    forcePathStyle: endpoint !== undefined,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const object = (name: string) => ({ Bucket, Key: prefix + name })
  const put = async (name: string, Body: Buffer, ContentType: string, IfNoneMatch?: '*') => {
    await client.send(new PutObjectCommand({ ...object(name), Body, ContentType, IfNoneMatch }))
  }
  const has = async (name: string) => {
    try {
      await client.send(new HeadObjectCommand(object(name)))
      return true
    } catch (error) {
      if (statusOf(error) === 404) return false
      throw error
    }
  }
  const get = async (
    name: string,
    { range: Range, ifNoneMatch: IfNoneMatch }: Asked,
  ): Promise<KeptFile | undefined> => {
    try {
      const found = await client.send(new GetObjectCommand({ ...object(name), Range, IfNoneMatch }))
      return keptFile(found)
    } catch (error) {
      const status = statusOf(error)
      if (status === 404) return undefined
      if (status === 304 || status === 416) return { body: empty(), headers: {}, status }
      throw error
    }
  }
  return {
    put: (name, bytes, type) => put(name, bytes, type),
    add: async (name, bytes, type) => {
      // Not every server heeds the condition; some refuse to be given one.
      if (await has(name)) return false
      try {
        await put(name, bytes, type, '*')
      } catch (error) {
        if (isTaken(error)) return false
        if (statusOf(error) !== 501) throw error
        await put(name, bytes, type)
      }
      return true
    },
    get: async (name, { ifRange, ...asked }: Asked = {}) => {
      const found = await get(name, asked)
      if (ifRange === undefined || !found || isPartOf(found, ifRange)) return found
      await found.body.cancel()
      return get(name, { ...asked, range: undefined })
    },
    remove: async (name) => {
      await client.send(new DeleteObjectCommand(object(name)))
    },
    list: async () => {
      const names: string[] = []
      // Others may keep things further down.
      const asked = { Bucket, Prefix: prefix, Delimiter: '/' }
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, asked)) {
        names.push(...Contents.map(({ Key = '' }) => Key.slice(prefix.length)))
      }
      return names.filter((name) => name !== '').sort()
    },
    check: async () => {
      await client.send(new HeadBucketCommand({ Bucket }))
    },
  }
}

/** One for each answer: a stream can be read once. */
const empty = (): ReadableStream => new Blob([]).stream()

function keptFile({ Body, ContentLength, ContentRange, ETag }: GetObjectCommandOutput): KeptFile {
  const headers = {
    'Accept-Ranges': 'bytes',
    ...(ContentLength !== undefined && { 'Content-Length': String(ContentLength) }),
    ...(ContentRange && { 'Content-Range': ContentRange }),
    ...(ETag && { ETag }),
  }
  const body = Body instanceof Readable ? (Readable.toWeb(Body) as ReadableStream) : empty()
  return { body, headers, status: ContentRange ? 206 : 200 }
}

/** While somebody else writes an object, Amazon says that this is a conflict. */
const isTaken = (error: unknown): boolean =>
  statusOf(error) === 412 || (error as Error).name === 'ConditionalRequestConflict'

/** Whether it can be put to what somebody has, or is no part at all. RFC 9110 §13.1.5. */
const isPartOf = ({ status, headers }: KeptFile, ifRange: string): boolean =>
  status === 206 ? headers.ETag === ifRange.trim() : status !== 416

const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
