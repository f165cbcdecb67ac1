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

interface DeedOptions<T> {
  /** @default 'POST' */
  method?: 'POST' | 'PATCH'
  /**
   * Told what the CMS answered.
   * @default shows the page anew
   */
  done?: (answer: T) => void
}

/** Asks the CMS to do something. */
export function useDeed<T = unknown>(
  address: string,
  { method = 'POST', done = () => window.location.reload() }: DeedOptions<T> = {},
): {
  refusal: Refusal | undefined
  act: (body: object) => Promise<void>
} {
  const [refusal, setRefusal] = useState<Refusal>()
  const act = async (body: object) => {
    setRefusal(undefined)
    const response = await fetch(address, {
      method,
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (response.ok) return done((await response.json()) as T)
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
