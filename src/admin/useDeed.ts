'use client'
import { useState } from 'react'

export interface Refusal {
  message: string
  /** The document that stands in the way, and where it is found. */
  document?: { title: string; href: string }
}

interface ErrorBody {
  errors?: { message?: string; data?: { document?: Refusal['document'] } }[]
}

/**
 * Asks the CMS to do something.
 *
 * @param done what to do with its answer; absent: shows the page anew
 */
export function useDeed<T>(
  address: string,
  done?: (answer: T) => void,
): {
  refusal: Refusal | undefined
  act: (body: object) => Promise<void>
} {
  const [refusal, setRefusal] = useState<Refusal>()
  const act = async (body: object) => {
    setRefusal(undefined)
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (response.ok && done) return done((await response.json()) as T)
    if (response.ok) return window.location.reload()
    setRefusal(await refusalIn(response))
  }
  const tryTo = (body: object) =>
    act(body).catch(() => setRefusal({ message: 'The CMS does not answer. Try again later.' }))
  return { refusal, act: tryTo }
}

async function refusalIn(response: Response): Promise<Refusal> {
  const { errors } = (await response.json()) as ErrorBody
  const [first] = errors ?? []
  return {
    message: first?.message ?? `The CMS answered ${response.status}.`,
    document: first?.data?.document,
  }
}
