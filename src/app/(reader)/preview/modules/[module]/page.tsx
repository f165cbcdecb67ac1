import type { Metadata } from 'next'
import { Foot } from '../../../_parts/Foot'
import { ModuleText } from '../../../_parts/ModuleText'
import { Top } from '../../../_parts/Top'
import { draftOfModule } from '../../_data'
import { DraftBanner, draftTrail, placesIn, tokenIn, UNLISTED, type Search } from '../../_parts'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ module: string }>
  searchParams: Search
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { title } = await draftOfModule(await tokenIn(searchParams), (await params).module)
  return { ...UNLISTED, title: `Draft: ${title}` }
}

export default async function Page({ params, searchParams }: Props) {
  const token = await tokenIn(searchParams)
  const module = await draftOfModule(token, (await params).module)
  const places = placesIn(module, token)
  return (
    <>
      <DraftBanner draft={module} token={token} />
      <Top trail={draftTrail(module, places)} search={false} />
      <ModuleText module={module} places={places} />
      <Foot attribution={module.attribution} license={module.license} />
    </>
  )
}
