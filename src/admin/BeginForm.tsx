'use client'
import { Button, Gutter, SetStepNav, TextInput } from '@payloadcms/ui'
import { useEffect, useRef, useState, type ChangeEvent, type FormEvent } from 'react'
import { Refused } from './Refused'
import { useDeed } from './useDeed'

interface Props {
  /** Path of the list of such documents in the admin. */
  list: string
  /** Where one is made. */
  address: string
  noun: string
  plural: string
  /** Of the title. */
  label: string
  description?: string
}

/** Asks for a title, and leads to the page on which the rest is written. */
export function BeginForm({ list, address, noun, plural, label, description }: Props) {
  const [title, setTitle] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const { refusal, isBusy, act } = useDeed<{ doc: { id: string | number } }>(address, {
    done: ({ doc }) => window.location.replace(`${list}/${doc.id}`),
  })
  const isReady = title.trim() !== '' && !isBusy
  const begin = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) void act({ title: title.trim(), _status: 'draft' })
  }
  return (
    <Gutter className="begin">
      <SetStepNav nav={[{ label: plural, url: list }, { label: `New ${noun}` }]} />
      <h1>New {noun}</h1>
      <form onSubmit={begin}>
        <TextInput
          label={label}
          description={description}
          path="title"
          inputRef={input as React.RefObject<HTMLInputElement>}
          value={title}
          onChange={(event: ChangeEvent<HTMLInputElement>) => setTitle(event.target.value)}
        />
        <Button type="submit" size="medium" disabled={!isReady}>
          Begin
        </Button>
        <p className="field-description">
          Nothing is saved before that. All else can be written and changed on the next page, the
          title too.
        </p>
        <Refused refusal={refusal} />
      </form>
    </Gutter>
  )
}
