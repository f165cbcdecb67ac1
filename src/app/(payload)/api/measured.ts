import { PASSING_LENGTH } from '../../../contentLength'

type Handler<Args> = (request: Request, args: Args) => Promise<Response>

/** Lets an answer's length pass through Next, for whoever shows how far a download is. */
export const measured =
  <Args>(handle: Handler<Args>): Handler<Args> =>
  async (request, args) => {
    const response = await handle(request, args)
    const length = response.headers.get('content-length')
    if (length !== null) response.headers.set(PASSING_LENGTH, length)
    return response
  }
