import type { ReactNode } from 'react'
import { Shell } from '../_parts/Shell'

export default function Layout({ children }: { children: ReactNode }) {
  return <Shell language="en">{children}</Shell>
}
