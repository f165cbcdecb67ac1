import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Shell } from './(reader)/_parts/Shell'
import { NotFound } from './(reader)/_parts/States'

export const metadata: Metadata = { title: 'There is no page here' }

/** Any address that no route knows, and any that `src/proxy.ts` sends here. */
export default async function GlobalNotFound() {
  // Made for each request, since each has a nonce of its own.
  await connection()
  return (
    <Shell language="en">
      <NotFound />
    </Shell>
  )
}
