import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { moduleHref } from '../../../look/hrefs'
import { module as load } from '../_data'
import { namesIn } from '../_params'
import { discovery } from '../_parts/discovery'
import { Foot } from '../_parts/Foot'
import { ModuleText } from '../_parts/ModuleText'
import { PUBLISHED } from '../_parts/places'
import { Top } from '../_parts/Top'
import { trailOf } from '../_parts/trail'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ module: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const module = await load((await namesIn(params)).module)
  if (!module) return { title: 'Not found' }
  return {
    title: [module.title, module.course?.title].filter(Boolean).join(', '),
    description: module.summary,
    alternates: discovery(moduleHref(module.slug)),
  }
}

export default async function Page({ params }: Props) {
  const module = await load((await namesIn(params)).module)
  if (!module) notFound()
  return (
    <>
      <Top trail={trailOf(module)} />
      <ModuleText module={module} places={PUBLISHED} />
      <Foot data={`/v1/modules/${module.slug}`} {...module} />
    </>
  )
}
