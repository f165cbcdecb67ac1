import type { Metadata } from 'next'
import { Foot } from '../../../../_parts/Foot'
import { SectionText } from '../../../../_parts/SectionText'
import { Top } from '../../../../_parts/Top'
import { draftOfModule, draftOfPage } from '../../../_data'
import { DraftBanner, draftTrail, placesIn, tokenIn, UNLISTED, type Search } from '../../../_parts'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ module: string; section: string }>
  searchParams: Search
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { module, section } = await params
  const { title } = await draftOfPage(await tokenIn(searchParams), module, section)
  return { ...UNLISTED, title: `Draft: ${title}` }
}

export default async function Page({ params, searchParams }: Props) {
  const token = await tokenIn(searchParams)
  const { module: moduleId, section: sectionId } = await params
  const [module, section] = await Promise.all([
    draftOfModule(token, moduleId),
    draftOfPage(token, moduleId, sectionId),
  ])
  const places = placesIn(module, token)
  return (
    <>
      <DraftBanner draft={section} token={token} />
      <Top trail={draftTrail(module, places)} search={false} />
      <SectionText section={section} module={module} places={places} />
      <Foot
        attribution={section.attribution ?? module.attribution}
        license={section.license ?? module.license}
      />
    </>
  )
}
