import type { ReactNode } from 'react'
import { course } from '../../_data'
import { namesIn } from '../../_params'
import { Shell } from '../../_parts/Shell'
import { languageOf } from '../../_parts/language'

interface Props {
  children: ReactNode
  params: Promise<{ course: string }>
}

export default async function Layout({ children, params }: Props) {
  return (
    <Shell language={await languageOf(course((await namesIn(params)).course))}>{children}</Shell>
  )
}
