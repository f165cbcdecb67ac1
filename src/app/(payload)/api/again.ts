import { COLLISION } from '../../../collision'
import { retried } from '../../../engines/retry'

type Handler<Args> = (request: Request, args: Args) => Promise<Response>

/** Bytes of a request that is kept until it is answered; uploads are larger. */
const LARGEST = 1_000_000

class Collision extends Error {
  override name = 'Collision'
  constructor(readonly response: Response) {
    super()
  }
}

const isCollision = (error: unknown): error is Collision => error instanceof Collision

/** Makes a request again where the database gave up its transaction, since another was in its way. */
export const again =
  <Args>(handle: Handler<Args>): Handler<Args> =>
  async (request, args) => {
    if (!isSmall(request)) return handle(request, args)
    try {
      return await retried(async () => {
        const response = await handle(request.clone(), args)
        if (response.headers.has(COLLISION)) throw new Collision(response)
        return response
      }, isCollision)
    } catch (error) {
      if (isCollision(error)) return error.response
      throw error
    }
  }

const isSmall = ({ headers }: Request): boolean =>
  Number(headers.get('content-length')) <= LARGEST && !headers.has('transfer-encoding')
