'use client'
import { Banner, useConfig, useFormFields } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useAnswer } from './useAnswer'

interface Module {
  title: string | null
  _status?: 'draft' | 'published' | null
}

const FIELDS = 'depth=0&select[title]=true&select[_status]=true'

/**
 * Tells on a section's page that its module is not published, so that nobody publishes the one and looks for it in vain.
 *
 * @param collection that of the modules
 */
export function WaitingModule({ collection }: { collection: string }) {
  const { config } = useConfig()
  const value = useFormFields(([fields]) => fields?.module?.value)
  const id = typeof value === 'string' || typeof value === 'number' ? value : undefined
  const address = `${config.routes.api}/${collection}/${id}?${FIELDS}`
  const answer = useAnswer<Module>(id === undefined ? undefined : address)
  if (answer.state !== 'known' || answer.body._status === 'published') return null
  const { admin } = config.routes
  const href = formatAdminURL({ adminRoute: admin, path: `/collections/${collection}/${id}` })
  return (
    <Banner type="info">
      Readers do not see this page yet: its module is not published.{' '}
      <a href={href}>Open “{answer.body.title}”</a>
    </Banner>
  )
}
