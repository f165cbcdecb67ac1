import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { sectionHref } from '../../../../look/hrefs'
import { module as loadModule, section as load } from '../../_data'
import { namesIn } from '../../_params'
import { discovery } from '../../_parts/discovery'
import { Foot } from '../../_parts/Foot'
import { PUBLISHED } from '../../_parts/places'
import { numbered, SectionText } from '../../_parts/SectionText'
import { Top } from '../../_parts/Top'
import { trailOf } from '../../_parts/trail'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ module: string; section: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { module, section: slug } = await namesIn(params)
  const section = await load(module, slug)
  if (!section) return { title: 'Not found' }
  return {
    title: `${numbered(section)}, ${section.module.title}`,
    alternates: discovery(sectionHref(module, section.slug)),
  }
}

export default async function Page({ params }: Props) {
  const { module: moduleSlug, section: slug } = await namesIn(params)
  const [module, section] = await Promise.all([loadModule(moduleSlug), load(moduleSlug, slug)])
  if (!module || !section) notFound()
  return (
    <>
      <Top trail={trailOf(module)} />
      <SectionText section={section} module={module} places={PUBLISHED} />
      <Foot
        data={`/v1/modules/${moduleSlug}/sections/${slug}`}
        attribution={section.attribution ?? module.attribution}
        license={section.license ?? module.license}
      />
    </>
  )
}
