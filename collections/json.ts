import type { PayloadRequest } from 'payload'

/** What a request says in its body; undefined where that is empty, or no JSON. */
export async function jsonIn(req: PayloadRequest): Promise<unknown> {
  const text = (await req.text?.()) ?? ''
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
