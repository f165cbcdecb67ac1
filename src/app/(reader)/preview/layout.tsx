import type { ReactNode } from 'react'
import { Shell } from '../_parts/Shell'

/** The language of a draft stands on its text: who may see it is only known below. */
export default function Layout({ children }: { children: ReactNode }) {
  return <Shell language="en">{children}</Shell>
}
