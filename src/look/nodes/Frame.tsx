'use client'
import { useSyncExternalStore, useState } from 'react'

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
export function Frame({ src, url, title, button, height }: FrameProps) {
  const [shown, show] = useState(false)
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <div className="frame" style={{ height }}>
      {shown ? (
        <iframe
          ref={(frame) => frame?.focus()}
          src={src}
          title={title}
          allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
          allowFullScreen
          referrerPolicy="strict-origin-when-cross-origin"
        />
      ) : scripted ? (
        <button type="button" className="play" onClick={() => show(true)}>
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
