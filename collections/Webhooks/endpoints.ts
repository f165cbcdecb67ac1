/**
 * `POST /api/webhooks/{id}/secret`: makes a secret, and shows it this once. `POST …/test`: sends an event that tells
 * of nothing. `POST …/on`: switches on again what was switched off because nothing could be delivered.
 * `POST /api/webhook-deliveries/{id}/send`: sends a delivery once more.
 */
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { Refusal, renewSecret, sendAgain, sendTest, switchOn } from '../../src/webhooks'
import { isAdmin } from '../access/roles'

const [FORBIDDEN, CONFLICT] = [403, 409]

const idIn = ({ routeParams }: PayloadRequest) => String(routeParams?.id)

/** What only administrators may do; the body is theirs alone. */
const deed =
  (act: (req: PayloadRequest) => Promise<object>) =>
  async (req: PayloadRequest): Promise<Response> => {
    if (!isAdmin(req)) throw refusal('Only administrators manage webhooks.', FORBIDDEN)
    try {
      return Response.json(await act(req), { headers: { 'Cache-Control': 'no-store' } })
    } catch (error) {
      throw error instanceof Refusal ? refusal(error.message, CONFLICT) : error
    }
  }

const tried = ({ status, answer }: { status: string; answer?: string | null }) => ({
  status,
  answer,
})

export const webhookEndpoints: Endpoint[] = [
  {
    path: '/:id/secret',
    method: 'post',
    handler: deed(async (req) => ({ secret: await renewSecret(req.payload, idIn(req)) })),
  },
  {
    path: '/:id/on',
    method: 'post',
    handler: deed(async (req) => {
      await switchOn(req.payload, idIn(req))
      return { active: true }
    }),
  },
  {
    path: '/:id/test',
    method: 'post',
    handler: deed(async (req) => tried(await sendTest(req.payload, idIn(req)))),
  },
]

export const deliveryEndpoints: Endpoint[] = [
  {
    path: '/:id/send',
    method: 'post',
    handler: deed(async (req) => tried(await sendAgain(req.payload, idIn(req)))),
  },
]

const refusal = (message: string, status: number) => new APIError(message, status, null, true)
