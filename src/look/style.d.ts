import 'react'

declare module 'react' {
  interface CSSProperties {
    /** The colour of a callout's kind or of a highlight. */
    '--k'?: string
  }
}
