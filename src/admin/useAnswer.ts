'use client'
import { useEffect, useState } from 'react'

export type Answer<T> = { state: 'asking' } | { state: 'failed' } | { state: 'known'; body: T }

/**
 * What the CMS answers to a person who is signed in.
 *
 * @param address absent where there is nothing to ask yet
 * @param moment when this changes, it is asked again
 */
export function useAnswer<T>(address: string | undefined, moment?: unknown): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'asking' })
  useEffect(() => {
    if (address === undefined) return
    const abort = new AbortController()
    fetch(address, { credentials: 'include', signal: abort.signal })
      .then((response) => (response.ok ? response.json() : Promise.reject(response)))
      .then((body: T) => setAnswer({ state: 'known', body }))
      .catch(() => {
        if (!abort.signal.aborted) setAnswer({ state: 'failed' })
      })
    return () => abort.abort()
  }, [address, moment])
  return answer
}
