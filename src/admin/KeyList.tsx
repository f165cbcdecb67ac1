'use client'
import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import type { MadeKey } from './NewKey'
import { Refused } from './Refused'
import { RevokeKey } from './RevokeKey'
import { useDeed } from './useDeed'

export interface Key {
  id: string | number
  label: string
  begins: string
  scopes: string[]
  perMinute?: number | null
  expiresAt?: string | null
  revokedAt?: string | null
  usedAt?: string | null
}

interface Props {
  keys: Key[]
  /** Slug of the collection of keys. */
  collection: string
  /** Where keys of the partner are made. */
  address: string
  onReplaced: (made: MadeKey) => void
  onRevoked: () => void
}

export function KeyList({ keys, ...rest }: Props) {
  if (keys.length === 0) return <p>None yet.</p>
  return (
    <ul className="partner-keys__list">
      {keys.toSorted(openFirst).map((key) => (
        <KeyEntry key={key.id} of={key} {...rest} />
      ))}
    </ul>
  )
}

const openFirst = (one: Key, other: Key) =>
  Number(Boolean(one.revokedAt)) - Number(Boolean(other.revokedAt))

function KeyEntry({
  of: key,
  collection,
  address,
  onReplaced,
  onRevoked,
}: Omit<Props, 'keys'> & { of: Key }) {
  const { config } = useConfig()
  const { label, scopes, perMinute } = key
  const { refusal, isBusy, act } = useDeed<{ key: string }>(address, {
    done: (made) => onReplaced({ label, key: made.key }),
  })
  return (
    <li>
      <div>
        <a href={`${config.routes.admin}/collections/${collection}/${key.id}`}>{label}</a>{' '}
        <code>{key.begins}…</code>
        <br />
        <Facts of={key} />
      </div>
      {!key.revokedAt && (
        <div className="partner-keys__deeds">
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={isBusy}
            onClick={() => act({ label, scopes, perMinute })}
            aria-label={`Replace ${label}`}
            tooltip="Makes another with the same rights. Both work until you revoke this one."
          >
            Replace
          </Button>
          <RevokeKey id={key.id} collection={collection} label={label} done={onRevoked} />
        </div>
      )}
      <Refused refusal={refusal} />
    </li>
  )
}

function Facts({ of: { scopes, revokedAt, expiresAt, usedAt } }: { of: Key }) {
  const { i18n } = useTranslation()
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
  const on = (time: string) => date.format(new Date(time))
  const isOver = expiresAt ? Date.parse(expiresAt) <= Date.now() : false
  const facts = [
    revokedAt && `revoked on ${on(revokedAt)}`,
    expiresAt && !revokedAt && `${isOver ? 'expired on' : 'works until'} ${on(expiresAt)}`,
    scopes.includes('preview') && 'also reads drafts',
    usedAt ? `last used on ${on(usedAt)}` : 'never used',
  ]
  return <small>{facts.filter(Boolean).join(', ')}</small>
}
