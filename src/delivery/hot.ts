import type { IncomingMessage, ServerResponse } from 'node:http'
import { performance } from 'node:perf_hooks'
import { requireScope, type Caller } from './gate/caller'
import type { Gate } from './gate/gate'
import type { Fail } from './http/failure'
import { withHeaders, type Reply } from './http/reply'
import { send } from './http/send'
import type { Meter } from './meter'
import type { Kept, Service } from './service'

/** @returns whether the request is answered, now or in a moment */
export type Hot = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * Answers what has been asked before straight from memory, ahead of routing and logging, which cost many times as
 * much. A request that names itself wants to be found in the log.
 */
export function createHot(service: Service, gate: Gate, fail: Fail, meter: Meter): Hot {
  return (request, response) => {
    const { url = '', method, headers } = request
    if ((method !== 'GET' && method !== 'HEAD') || 'x-request-id' in headers) return false
    const begin = performance.now()
    const kept = service.kept(url, {
      accept: headers.accept,
      acceptEncoding: headers['accept-encoding'] as string | undefined,
      ifNoneMatch: headers['if-none-match'],
    })
    if (!kept) return false
    if (gate.admitAtOnce(request)) answer(kept, response, begin)
    else void afterwards(request, response, kept, begin)
    return true
  }

  function answer({ reply, route }: Kept, response: ServerResponse, begin: number): void {
    send(reply, response)
    meter.answered(route, reply.status, (performance.now() - begin) / 1000)
  }

  async function afterwards(
    request: IncomingMessage,
    response: ServerResponse,
    { reply, route }: Kept,
    begin: number,
  ): Promise<void> {
    const refused = (error: unknown) => fail(error, request.url ?? '', request.headers.accept)
    const counted = await gate
      .admit(request)
      .then((caller) => withHeaders(shownTo(caller, reply, refused), caller.headers))
      .catch(refused)
    answer({ reply: counted, route }, response, begin)
  }
}

/** Whoever may not see it is counted too, and told what is left. */
function shownTo(caller: Caller, whole: Reply, refused: (error: unknown) => Reply): Reply {
  try {
    requireScope(caller, 'read')
    return whole
  } catch (error) {
    return refused(error)
  }
}
