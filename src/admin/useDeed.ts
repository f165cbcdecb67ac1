'use client'
import { useRef, useState } from 'react'

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

/** Within how many milliseconds two presses of a button are meant as one. */
const DOUBLE_CLICK = 500

/** Asks the CMS to do something, once at a time. */
export function useDeed<T = unknown>(
  address: string,
  { method = 'POST', done = () => window.location.reload() }: DeedOptions<T> = {},
): {
  refusal: Refusal | undefined
  /** Whether what is asked is under way; until it is done, nothing else is asked. */
  isBusy: boolean
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
  const [isBusy, setBusy] = useState(false)
  // The state is drawn only after a second press may have come.
  const isUnderWay = useRef(false)
  const mark = (begun: boolean) => {
    isUnderWay.current = begun
    setBusy(begun)
  }
  const once = async (body: object) => {
    if (isUnderWay.current) return
    mark(true)
    const soonest = Date.now() + DOUBLE_CLICK
    await act(body).catch(() =>
      setRefusal({ message: 'The CMS does not answer. Try again later.' }),
    )
    setTimeout(() => mark(false), soonest - Date.now())
  }
  return { refusal, isBusy, act: once }
}

async function refusalIn(response: Response): Promise<Refusal> {
  const { errors } = (await response.json()) as ErrorBody
  const [first] = errors ?? []
  return {
    message: first?.message ?? `The CMS answered ${response.status}.`,
    document: first?.data?.document,
  }
}
