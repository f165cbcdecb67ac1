import { APIError, type CollectionBeforeOperationHook } from 'payload'

/** How far what documents point to is put in their place: no view of the admin asks for more, nor does who asks for nothing. */
export const DEEPEST = 2

/** How many documents are answered at once with what they point to; with each level there are many times as many. */
const MOST = 500

/** By GraphQL, where a query says itself how deep it goes. */
const MOST_BY_GRAPHQL = 100

interface Asked {
  id?: unknown
  depth?: unknown
  limit?: unknown
  pagination?: unknown
}

/**
 * Bounds what one request costs. All documents are answered only as they are stored, which the admin needs to count and to
 * choose among them.
 */
export const boundAsking: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || !('depth' in args)) return args
  const asked = args as Asked
  const depth = Math.min(depthOf(asked, req.payload.config.defaultDepth), DEEPEST)
  // Payload's routes say nothing of access; who asks within the process, as for what documents point to, does.
  const isRequest = overrideAccess === undefined
  if (isRequest && operation === 'read' && asked.id === undefined) {
    if (req.payloadAPI === 'GraphQL') refuseMany(asked, MOST_BY_GRAPHQL)
    else if (depth > 0) refuseMany(asked, MOST, 'with depth=0, or ')
  }
  return { ...args, depth }
}

/** As Payload reads it: what is no number is as if it were not there. */
function depthOf({ depth }: Asked, usual: number): number {
  const given = depth === undefined || depth === null ? NaN : Number.parseInt(String(depth), 10)
  return Number.isNaN(given) ? usual : given
}

function refuseMany({ limit, pagination }: Asked, most: number, otherwise = ''): void {
  const isAbsent = limit === undefined || limit === null
  const isMany = isAbsent ? pagination === false : !(Number(limit) >= 1 && Number(limit) <= most)
  if (!isMany) return
  throw new APIError(
    `More than ${most} documents are not answered at once like this. Ask ${otherwise}page by page, with a limit of 1 to ${most}.`,
    400,
  )
}
