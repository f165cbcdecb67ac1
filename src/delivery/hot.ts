import type { IncomingMessage, ServerResponse } from 'node:http'
import { performance } from 'node:perf_hooks'
import { requireScope } from './gate/caller'
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
    const counted = await admitted(request, reply).catch((error: unknown) =>
      fail(error, request.url ?? '', request.headers.accept),
    )
    answer({ reply: counted, route }, response, begin)
  }

  async function admitted(request: IncomingMessage, whole: Reply): Promise<Reply> {
    const caller = await gate.admit(request)
    requireScope(caller, 'read')
    return withHeaders(whole, caller.headers)
  }
}
