import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import { partsOf } from './paths'

const KILOBYTE = 1024
const MEGABYTE = 1024 * KILOBYTE

/** A document with a long text has about two. */
const DOCUMENT = 5 * MEGABYTE
/** What the admin sends to its own server: a document, and what its form shows of it. */
const FORM = 10 * MEGABYTE
/** Where nobody writes a document: who signs in or is nobody in particular, and all of the reader. */
const LITTLE = 64 * KILOBYTE

export interface Bodies {
  /** How many megabytes a file may have. */
  uploadMegabytes: number
}

interface Bound {
  bytes: number
  message: string
}

const bound = (bytes: number): Bound => {
  const size = bytes < MEGABYTE ? `${bytes / KILOBYTE} KB` : `${bytes / MEGABYTE} MB`
  return {
    bytes,
    message: `What was sent is larger than ${size}, which is the most that is read here.`,
  }
}

const UNKNOWN: Bound = {
  bytes: LITTLE,
  message: 'What was sent is too large to be read of somebody who is not signed in.',
}

/**
 * Refuses bodies that are larger than anything that is meant to be sent: they are read and parsed before anybody asks who
 * sends them. They are not read here, since Next does.
 */
export function boundBodies({ uploadMegabytes }: Bodies): RequestHandler {
  const boundOf = bounds(uploadMegabytes)
  return (request, response, next) => {
    const { headers } = request
    const { bytes, message } = boundOf(request.path, headers)
    if (Number(headers['content-length'] ?? 0) > bytes) return refuse(response, message)
    if ('transfer-encoding' in headers) {
      count(request, bytes, () => {
        // Whoever reads it must not take a part for all of it.
        response.once('finish', () => request.destroy())
        refuse(response, message)
      })
    }
    next()
  }
}

type BoundOf = (path: string, headers: IncomingMessage['headers']) => Bound

function bounds(uploadMegabytes: number): BoundOf {
  const [document, form, little] = [bound(DOCUMENT), bound(FORM), bound(LITTLE)]
  const file = {
    bytes: uploadMegabytes * MEGABYTE + DOCUMENT,
    message: `The file is larger than ${uploadMegabytes} MB, which is the most that can be uploaded here.`,
  }
  return (path, { authorization, cookie, 'content-type': type = '' }) => {
    const [place, collection] = partsOf(path) ?? []
    const isAdmin = place === 'admin'
    if ((place !== 'api' && !isAdmin) || collection === 'users') return little
    if (!authorization && !cookie) return UNKNOWN
    if (isAdmin) return form
    // Payload takes nothing else for files; these it does not parse as a whole.
    return /^[^;]*multipart\//.test(type) ? file : document
  }
}

/** Counts what comes where nobody said how much will. To listen for it would be to read it. */
function count(request: IncomingMessage, most: number, onMore: () => void): void {
  const push = request.push.bind(request)
  let bytes = request.readableLength
  request.push = (chunk: Buffer | null, encoding) => {
    const before = bytes
    bytes += chunk?.length ?? 0
    if (bytes <= most) return push(chunk, encoding)
    if (before <= most) onMore()
    return true
  }
}

/** As Payload's own answers look, so that the admin shows it. */
function refuse(response: ServerResponse, message: string): void {
  if (response.headersSent) return void response.destroy()
  response
    .writeHead(413, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    .end(JSON.stringify({ errors: [{ message }] }))
}
