'use client'
import { useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

interface FrameProps {
  /** Address of what the frame shows. */
  src: string
  /** Address of the same for a browser that runs no script. */
  url: string
  title: string
  button: string
  height?: number
}

const never = () => () => {}

/** Loads nothing from others until its reader asks; a link where no script runs. */
export function Frame(props: FrameProps) {
  // Who asked for one address did not ask for the next one that React shows in the same place.
  return <OneFrame key={props.src} {...props} />
}

function OneFrame({ src, url, title, button, height }: FrameProps) {
  const [shown, show] = useState(false)
  const frame = useRef<HTMLIFrameElement>(null)
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  function open() {
    // At once: the frame has to be there to take the focus that the button had.
    flushSync(() => show(true))
    frame.current?.focus()
  }
  return (
    <div className="frame" style={{ height }}>
      {shown ? (
        <iframe
          ref={frame}
          src={src}
          title={title}
          allow="autoplay; encrypted-media; picture-in-picture"
          allowFullScreen
          referrerPolicy="strict-origin-when-cross-origin"
        />
      ) : scripted ? (
        <button type="button" className="play" onClick={open}>
          {button}
        </button>
      ) : (
        <a className="play" href={url}>
          {button}
        </a>
      )}
    </div>
  )
}
