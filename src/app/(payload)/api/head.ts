type Handler<Args> = (request: Request, args: Args) => Promise<Response>

/** As `GET`, without what it would send: Payload has routes for `GET` alone. RFC 9110 §9.3.2. */
export const head =
  <Args>(get: Handler<Args>): Handler<Args> =>
  async ({ url, headers, signal }, args) => {
    const response = await get(new Request(url, { headers, signal }), args)
    // Whatever was opened to be sent is closed.
    await response.body?.cancel()
    return new Response(null, response)
  }
