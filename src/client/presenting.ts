import type { Send } from './retry'

/** Presents a key with each request, where there is one. */
export const presenting = (key: string | undefined, send: Send): Send =>
  key === undefined
    ? send
    : (url, init) =>
        send(url, {
          ...init,
          headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${key}` },
        })
