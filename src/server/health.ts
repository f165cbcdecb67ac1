import { Router } from 'express'

/** Whether this node can answer for its content now. */
export type Ready = () => boolean | Promise<boolean>

/** What a system asks to know whether a process lives, and whether to send it requests. */
export function healthRoutes(ready: Ready): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' })
  })
  router.get('/readyz', async (_request, response) => {
    const is = await ready()
    response
      .status(is ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: is ? 'ready' : 'not ready' })
  })
  return router
}
