'use client'
import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { isUntouched } from './untouched'

/**
 * Payload makes a document as soon as a drawer for a new one is opened.
 *
 * @returns takes it back where nothing was written in it
 */
export function useDiscard(): () => Promise<void> {
  const { id, collectionSlug, data } = useDocumentInfo()
  const { config } = useConfig()
  const { getDataByPath } = useForm()
  return async () => {
    if (!isUntouched(data) || getDataByPath('title')) return
    // Whoever may not leaves it for somebody who may.
    const address = formatAdminURL({
      apiRoute: config.routes.api,
      path: `/${collectionSlug}/${id}`,
    })
    await fetch(address, { method: 'DELETE' })
  }
}
