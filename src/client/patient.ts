import { isFinal, waitAfter } from './passing'
import { pause } from './pause'
import type { Transport } from './transport'

/** Asks until there is an answer or a refusal, however long there is none. */
export const patient = ({ get, open }: Transport): Transport => ({
  get: (path, query) => patiently(() => get(path, query), query?.signal),
  open: (path, query, headers) => patiently(() => open(path, query, headers), query.signal),
})

async function patiently<T>(ask: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask()
    } catch (error) {
      if (isFinal(error, signal)) throw error
    }
    await pause(waitAfter(tries), signal)
  }
}
