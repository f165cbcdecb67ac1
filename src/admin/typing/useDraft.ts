'use client'
import { useConfig, useDocumentInfo, useForm, useLocale } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback } from 'react'

/** @returns saves a draft as Payload's autosave does, and says whether it is saved; where it is not, a message is shown */
export function useDraft(): () => Promise<boolean> {
  const { id, collectionSlug, mostRecentVersionIsAutosaved, ...info } = useDocumentInfo()
  const { setMostRecentVersionIsAutosaved, setUnpublishedVersionCount } = info
  const { config } = useConfig()
  const { code: locale } = useLocale()
  const { submit, setBackgroundProcessing } = useForm()
  const query = new URLSearchParams({
    ...{ autosave: 'true', depth: '0', draft: 'true', 'fallback-locale': 'null' },
    ...(locale ? { locale } : {}),
  })
  const action = formatAdminURL({
    apiRoute: config.routes.api,
    path: `/${collectionSlug}/${id}?${query}`,
  })
  return useCallback(async () => {
    setBackgroundProcessing(true)
    try {
      const answer = await submit({
        acceptValues: { overrideLocalChanges: false },
        action,
        context: { getDocPermissions: false, incrementVersionCount: !mostRecentVersionIsAutosaved },
        disableFormWhileProcessing: false,
        disableSuccessStatus: true,
        method: 'PATCH',
        overrides: { _status: 'draft' },
        skipValidation: true,
      })
      const isSaved = answer?.res.ok === true
      if (isSaved && !mostRecentVersionIsAutosaved) {
        setMostRecentVersionIsAutosaved(true)
        setUnpublishedVersionCount((count) => count + 1)
      }
      return isSaved
    } finally {
      setBackgroundProcessing(false)
    }
  }, [
    action,
    mostRecentVersionIsAutosaved,
    setBackgroundProcessing,
    setMostRecentVersionIsAutosaved,
    setUnpublishedVersionCount,
    submit,
  ])
}
