import type { Metadata } from 'next'
import { Shell } from './(reader)/_parts/Shell'
import { NotFound } from './(reader)/_parts/States'

export const metadata: Metadata = { title: 'There is no page here' }

/** Any address that no route knows, and any that `src/proxy.ts` sends here. */
export default function GlobalNotFound() {
  return (
    <Shell language="en">
      <NotFound />
    </Shell>
  )
}
