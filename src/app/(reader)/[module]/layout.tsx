import type { ReactNode } from 'react'
import { module } from '../_data'
import { namesIn } from '../_params'
import { Shell } from '../_parts/Shell'
import { languageOf } from '../_parts/language'

interface Props {
  children: ReactNode
  params: Promise<{ module: string }>
}

export default async function Layout({ children, params }: Props) {
  return (
    <Shell language={await languageOf(module((await namesIn(params)).module))}>{children}</Shell>
  )
}
