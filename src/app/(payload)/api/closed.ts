type Handler<Args> = (request: Request, args: Args) => Promise<Response>

const NOT_IMPLEMENTED = 501
const MESSAGE = 'There is nothing at this address.'

/** As whatever there is not: Payload tells of collections that it keeps for itself, and where the server listens. */
export const closed =
  <Args>(handle: Handler<Args>): Handler<Args> =>
  async (request, args) => {
    const response = await handle(request, args)
    if (response.status !== NOT_IMPLEMENTED) return response
    return Response.json({ errors: [{ message: MESSAGE }] }, { status: 404 })
  }
