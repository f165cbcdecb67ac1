'use client'
import { Button } from '@payloadcms/ui'
import { useRef, useState } from 'react'

interface Props {
  /** Says what the text is, to those who cannot see where it stands. */
  label: string
  text: string
}

/** A text to take along. */
export function CopyField({ label, text }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    // Where the browser gives no access to the clipboard, what is selected can be copied by hand.
    input.current?.select()
    await navigator.clipboard?.writeText(text).then(() => setCopied(true), ignore)
  }
  return (
    <div className="copy-field">
      <input
        ref={input}
        aria-label={label}
        readOnly
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <Button buttonStyle="secondary" size="small" margin={false} onClick={copy}>
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  )
}

const ignore = () => undefined
