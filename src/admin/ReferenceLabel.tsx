'use client'
import { useConfig, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { CALLOUT_KIND_LABELS, type CalloutKind } from '../model/kinds'

interface Props {
  /** Field of the block that points at the document. */
  field: string
  collection: string
  /** What the menu calls the block. */
  noun: string
}

interface Shown {
  title?: string | null
  kind?: string
}

/** Heads a block by the kind and the title of the document that it shows. */
export function ReferenceLabel({ field, collection, noun }: Props) {
  const value = useFormFields(([fields]) => fields?.[field]?.value)
  const { config } = useConfig()
  const id = typeof value === 'string' || typeof value === 'number' ? value : undefined
  const shown = useDocument(
    id === undefined ? undefined : `${config.routes.api}/${collection}/${id}?depth=0&draft=true`,
  )
  const kind = shown && isKind(shown.kind) ? shown.kind : undefined
  return (
    <span className="reference-label">
      <span className={kind ? `kind kind--${kind}` : undefined}>
        <strong>{kind ? CALLOUT_KIND_LABELS[kind] : noun}</strong>
        {shown?.title ? <span> {shown.title}</span> : null}
      </span>
    </span>
  )
}

const isKind = (kind: string | undefined): kind is CalloutKind =>
  kind !== undefined && kind in CALLOUT_KIND_LABELS

function useDocument(address: string | undefined): Shown | undefined {
  const [shown, setShown] = useState<Shown>()
  useEffect(() => {
    setShown(undefined)
    if (address === undefined) return
    const abort = new AbortController()
    fetch(address, { credentials: 'include', signal: abort.signal })
      .then((response) => (response.ok ? response.json() : undefined))
      .then((doc: Shown | undefined) => setShown(doc))
      // Without its title the block still says what it is.
      .catch(() => undefined)
    return () => abort.abort()
  }, [address])
  return shown
}
