'use client'
import { useConfig, useDocumentInfo, useForm, useLocale } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback } from 'react'

/** Of what is `refused` or `unanswered` Payload shows a message. */
export type Drafted = 'saved' | 'refused' | 'unanswered'

interface Drafting {
  /** Saves a draft as Payload's autosave does. */
  save: () => Promise<Drafted>
  /** Whether the CMS answers at all. */
  isAnswering: () => Promise<boolean>
}

export function useDraft(): Drafting {
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
  const me = formatAdminURL({ apiRoute: config.routes.api, path: `/${config.admin.user}/me` })
  const isAnswering = useCallback(
    () =>
      fetch(me).then(
        ({ status }) => status < 500,
        () => false,
      ),
    [me],
  )
  const save = useCallback(async (): Promise<Drafted> => {
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
      if (isSaved) return 'saved'
      return (await isAnswering()) ? 'refused' : 'unanswered'
    } finally {
      setBackgroundProcessing(false)
    }
  }, [
    action,
    isAnswering,
    mostRecentVersionIsAutosaved,
    setBackgroundProcessing,
    setMostRecentVersionIsAutosaved,
    setUnpublishedVersionCount,
    submit,
  ])
  return { save, isAnswering }
}
