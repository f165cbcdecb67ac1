/** A file as it is kept. */
export interface KeptFile {
  body: ReadableStream
  /** As HTTP has them: length, ETag, range. */
  headers: Record<string, string>
  /** 200, 206 for a part, 304 where the client has it. */
  status: number
}

export interface Asked {
  /** `Range`, `If-Range`, `If-None-Match` and `If-Modified-Since` of the request. */
  range?: string
  ifRange?: string
  ifNoneMatch?: string
  ifModifiedSince?: string
}

/** Where uploaded files are kept. */
export interface FileStorage {
  /** @returns false where something of this name is kept already, which stays as it is */
  add: (name: string, bytes: Buffer, type: string) => Promise<boolean>
  /** @returns undefined where there is none of this name */
  get: (name: string, asked?: Asked) => Promise<KeptFile | undefined>
  remove: (name: string) => Promise<void>
}

/** Where they are kept when they are not on this machine's disk. */
export interface Bucket extends FileStorage {
  /** Takes the place of what is kept under this name. */
  put: (name: string, bytes: Buffer, type: string) => Promise<void>
  /** @returns the names of all files, sorted */
  list: () => Promise<string[]>
  /** @throws Error where nothing can be kept */
  check: () => Promise<void>
}
