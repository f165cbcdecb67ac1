'use client'
import { ServerFunctionsProvider, useServerFunctions } from '@payloadcms/ui'
import { useCallback, type ReactNode } from 'react'

/** Milliseconds between two tries. */
const AGAIN = 3000

type Ask = ReturnType<typeof useServerFunctions>['serverFunction']

/**
 * Waits for the CMS where it does not answer. Payload takes no answer for an empty one, and a block's text is gone from the
 * page.
 */
export function Patience({ children }: { children: ReactNode }) {
  const { serverFunction } = useServerFunctions()
  const patient = useCallback<Ask>(
    async (asked) => {
      for (;;) {
        try {
          return await serverFunction(asked)
        } catch (error) {
          if (!isUnanswered(error)) throw error
        }
        await new Promise((resolve) => setTimeout(resolve, AGAIN))
      }
    },
    [serverFunction],
  )
  return <ServerFunctionsProvider serverFunction={patient}>{children}</ServerFunctionsProvider>
}

/** As `fetch` fails where there is no connection; each browser has words of its own. */
const isUnanswered = (error: unknown): boolean => error instanceof TypeError
