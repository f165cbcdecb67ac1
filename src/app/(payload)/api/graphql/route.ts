import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'
import { throttled } from '../../../../attempts'
import { mayTry, refusalOfQuery } from './bounded'

const answer = GRAPHQL_POST(config)

/** Answers only where the settings ask for it (`GRAPHQL`). */
export async function POST(request: Request): Promise<Response> {
  const { graphQL } = await config
  if (graphQL.disable) return new Response(null, { status: 404 })
  const query = await queryOf(request.clone())
  const message = refusalOfQuery(query)
  if (message) return Response.json({ errors: [{ message }] }, { status: 400 })
  return mayTry(query) ? throttled(request, () => answer(request)) : answer(request)
}

export const OPTIONS = REST_OPTIONS(config)

/** What cannot be read asks for nothing, which is no query. */
async function queryOf(request: Request): Promise<string> {
  try {
    const { query } = (await request.json()) as { query?: unknown }
    return typeof query === 'string' ? query : ''
  } catch {
    return ''
  }
}
