import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'

const answer = GRAPHQL_POST(config)

/** Answers only where the settings ask for it (`GRAPHQL`). */
export async function POST(request: Request): Promise<Response> {
  const { graphQL } = await config
  return graphQL.disable ? new Response(null, { status: 404 }) : answer(request)
}

export const OPTIONS = REST_OPTIONS(config)
