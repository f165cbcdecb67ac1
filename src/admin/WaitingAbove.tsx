'use client'
import { Banner, useConfig, useFormFields } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useAnswer } from './useAnswer'

interface Above {
  title: string | null
  _status?: 'draft' | 'published' | null
}

const FIELDS = 'depth=0&select[title]=true&select[_status]=true'

interface Props {
  /** Field that names what a document stands in. */
  on: string
  /** Collection of what it stands in. */
  collection: string
  told: string
}

/**
 * Tells on the page of a document that what it stands in is not published, so that nobody publishes the one and looks for
 * it in vain.
 */
export function WaitingAbove({ on, collection, told }: Props) {
  const { config } = useConfig()
  const value = useFormFields(([fields]) => fields?.[on]?.value)
  const id = typeof value === 'string' || typeof value === 'number' ? value : undefined
  const address = `${config.routes.api}/${collection}/${id}?${FIELDS}`
  const answer = useAnswer<Above>(id === undefined ? undefined : address)
  if (answer.state !== 'known' || answer.body._status === 'published') return null
  const { admin } = config.routes
  const href = formatAdminURL({ adminRoute: admin, path: `/collections/${collection}/${id}` })
  return (
    <Banner type="info">
      {told} <a href={href}>Open “{answer.body.title}”</a>
    </Banner>
  )
}
