import type { AdminViewServerProps, SanitizedCollectionConfig } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { BeginForm } from './BeginForm'

/** Begins a document with its title; until there is one, nothing is saved. */
export function Begin({ initPageResult, searchParams }: AdminViewServerProps) {
  const { collectionConfig, req } = initPageResult
  if (!collectionConfig) return null
  const { admin: adminRoute, api: apiRoute } = req.payload.config.routes
  const path = `/collections/${collectionConfig.slug}` as const
  const { singular, plural } = collectionConfig.labels
  return (
    <BeginForm
      list={formatAdminURL({ adminRoute, path })}
      address={formatAdminURL({
        apiRoute,
        path: `/${collectionConfig.slug}?${placeIn(searchParams)}`,
      })}
      noun={textOf(singular)?.toLowerCase() ?? 'document'}
      plural={textOf(plural) ?? collectionConfig.slug}
      {...titleOf(collectionConfig)}
    />
  )
}

/** An outline says in its link what the new document stands in. */
function placeIn(searchParams: AdminViewServerProps['searchParams']): string {
  const asked = Object.entries(searchParams ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return new URLSearchParams([...asked, ['draft', 'true'], ['depth', '0']]).toString()
}

function titleOf({ flattenedFields }: SanitizedCollectionConfig) {
  const title = flattenedFields.find(({ name }) => name === 'title')
  return {
    label: textOf(title?.label) ?? 'Title',
    description: textOf(title?.admin?.description),
  }
}

const textOf = (text: unknown) => (typeof text === 'string' ? text : undefined)
