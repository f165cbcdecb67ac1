/** A file is sent, not fetched: Payload would ask any address for it that somebody writes beside its name. */
import { APIError, type CollectionBeforeOperationHook } from 'payload'
import type { Upload } from './serve'

const BAD_REQUEST = 400

const refusal = () =>
  new APIError(
    'A file is not fetched from an address. Download it, and upload it here.',
    BAD_REQUEST,
    null,
    true,
  )

/** Says so where it can be told from what was asked, which Payload has taken the address out of already. */
export const refuseAddress: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const { filename, url } = (req.data ?? {}) as { filename?: unknown; url?: unknown }
  const isFetched = typeof filename === 'string' && typeof url === 'string' && !req.file
  if (operation === 'create' && isFetched && !overrideAccess) throw refusal()
  return args
}

/** However it was asked; but a host that names addresses to fetch from may. */
export const fetchNothing = ({ pasteURL }: Upload): Pick<Upload, 'externalFileHeaderFilter'> =>
  pasteURL
    ? {}
    : {
        externalFileHeaderFilter: () => {
          throw refusal()
        },
      }
