import type { Metadata } from 'next'
import { Foot } from '../../../_parts/Foot'
import { PUBLISHED } from '../../../_parts/places'
import { SectionText } from '../../../_parts/SectionText'
import { HOME, Top } from '../../../_parts/Top'
import { draftOfModule, draftOfSection } from '../../_data'
import { DraftBanner, draftTrail, placesIn, tokenIn, UNLISTED, type Search } from '../../_parts'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ section: string }>
  searchParams: Search
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { title } = await draftOfSection(await tokenIn(searchParams), (await params).section)
  return { ...UNLISTED, title: `Draft: ${title}` }
}

/** A section alone for whoever has a link to it; for people who log in, within its module. */
export default async function Page({ params, searchParams }: Props) {
  const token = await tokenIn(searchParams)
  const section = await draftOfSection(token, (await params).section)
  const module = token === undefined ? await draftOfModule(token, section.module.id) : undefined
  const places = module ? placesIn(module, token) : PUBLISHED
  return (
    <>
      <DraftBanner draft={section} token={token} />
      <Top trail={module ? draftTrail(module, places) : [HOME]} search={false} />
      <SectionText section={section} module={module} places={places} />
      <Foot attribution={section.attribution} license={section.license} />
    </>
  )
}
