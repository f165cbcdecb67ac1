import type { Metadata } from 'next'
import { env } from '../../../env'

/** Lets a site into which the address of a page is pasted find the frame that shows it. */
export function discovery(path: string): Metadata['alternates'] {
  const { PUBLIC_URL } = env()
  const offer = `${PUBLIC_URL}/v1/oembed?${new URLSearchParams({ url: PUBLIC_URL + path })}`
  return { types: { 'application/json+oembed': offer } }
}
