'use client'
import type { Refusal } from './useDeed'

/** Why something was not done, with the way to what is to be mended. */
export function Refused({ refusal }: { refusal: Refusal | undefined }) {
  if (!refusal) return null
  const { message, document } = refusal
  return (
    <p className="refused" role="alert">
      {message} {document && <a href={document.href}>Open “{document.title}”</a>}
    </p>
  )
}
