import { cache } from 'react'
import { createClient } from '../../client'
import { outlined } from './_parts/outline'

/** The reader knows nothing but the delivery API: of this server by default, of any other by `API_URL`. */
const api = createClient({
  baseUrl: process.env.API_URL ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`,
  fetch: (input, init) => fetch(input, { ...init, cache: 'no-store' }),
})

export const courses = cache(() => all(api.courses()))
