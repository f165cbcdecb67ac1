'use client'
import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

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
    const isNew = data?.createdAt !== undefined && data.createdAt === data.updatedAt
    if (!isNew || getDataByPath('title')) return
    // Whoever may not leaves it for somebody who may.
    const address = formatAdminURL({
      apiRoute: config.routes.api,
      path: `/${collectionSlug}/${id}`,
    })
    await fetch(address, { method: 'DELETE' })
  }
}
