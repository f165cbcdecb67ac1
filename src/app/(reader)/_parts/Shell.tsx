import '../../../look/styles/index.css'
import type { ReactNode } from 'react'

interface ShellProps {
  language: string
  children: ReactNode
}

/** The document around every page of the reader. */
export function Shell({ language, children }: ShellProps) {
  return (
    <html lang={language}>
      <body>
        <a className="skip" href="#content">
          Skip to content
        </a>
        {children}
      </body>
    </html>
  )
}
