'use client'
import { Button, CheckboxInput, SelectInput, TextInput } from '@payloadcms/ui'
import { useState, type ChangeEvent, type KeyboardEvent } from 'react'
import { Refused } from './Refused'
import { useDeed } from './useDeed'

export interface MadeKey {
  label: string
  /** Shown this once. */
  key: string
}

interface Props {
  /** Where keys of the partner are made. */
  address: string
  onMade: (made: MadeKey) => void
}

const DAY = 86_400_000
const ALWAYS = { value: 'always', label: 'Until it is revoked' }
const LASTING = [
  ALWAYS,
  { value: '90', label: 'For 90 days' },
  { value: '365', label: 'For a year' },
]

/** What is to be said of a key before it is made. */
export function NewKey({ address, onMade }: Props) {
  const [label, setLabel] = useState('')
  const [opensDrafts, setOpensDrafts] = useState(false)
  const [days, setDays] = useState(ALWAYS.value)
  const { refusal, isBusy, act } = useDeed<{ key: string }>(address, {
    done: ({ key }) => {
      onMade({ label, key })
      setLabel('')
      setOpensDrafts(false)
      setDays(ALWAYS.value)
    },
  })
  const make = () =>
    act({
      label,
      scopes: opensDrafts ? ['read', 'preview'] : ['read'],
      ...(days !== ALWAYS.value && {
        expiresAt: new Date(Date.now() + Number(days) * DAY).toISOString(),
      }),
    })
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    // What stands around it is the form of the partner.
    event.preventDefault()
    if (label) void make()
  }
  return (
    <div className="new-key">
      <TextInput
        label="What will use the key"
        placeholder="Website, nightly copy…"
        path="new-key-label"
        value={label}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setLabel(event.target.value)}
        onKeyDown={onEnter}
      />
      <SelectInput
        label="It works"
        name="new-key-days"
        path="new-key-days"
        isClearable={false}
        options={LASTING}
        value={days}
        onChange={(chosen) => setDays((chosen as { value: string }).value)}
      />
      <CheckboxInput
        id="new-key-drafts"
        label="May also read drafts"
        checked={opensDrafts}
        onToggle={(event) => setOpensDrafts(event.target.checked)}
      />
      <Button
        buttonStyle="secondary"
        size="medium"
        margin={false}
        disabled={label === '' || isBusy}
        onClick={make}
      >
        Make a key
      </Button>
      <Refused refusal={refusal} />
    </div>
  )
}
