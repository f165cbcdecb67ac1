import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { DocumentSummary } from '../../../../contract'
import { findAnchors } from '../../../../look/anchors'
import { Body, EMPTY } from '../../../../look/Body'
import { factsOf } from '../../../../look/facts'
import { linkHref, moduleHref, sectionHref } from '../../../../look/hrefs'
import { ENGLISH } from '../../../../look/words'
import { module as loadModule, type Module, section as load } from '../../_data'
import { discovery } from '../../_parts/discovery'
import { Facts } from '../../_parts/Facts'
import { Foot } from '../../_parts/Foot'
import { OnPage } from '../../_parts/OnPage'
import { FoldedOutline, Outline } from '../../_parts/Outline'
import { Pager } from '../../_parts/Pager'
import { Top } from '../../_parts/Top'
import { trailOf } from '../../_parts/trail'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ module: string; section: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { module, section: slug } = await params
  const section = await load(module, slug)
  if (!section) return { title: 'Not found' }
  return {
    title: `${numbered(section)}, ${section.module.title}`,
    alternates: discovery(sectionHref(module, section.slug)),
  }
}

export default async function Page({ params }: Props) {
  const { module: moduleSlug, section: slug } = await params
  const [module, section] = await Promise.all([loadModule(moduleSlug), load(moduleSlug, slug)])
  if (!module || !section) notFound()
  const body = section.body ?? EMPTY
  const anchors = findAnchors(body, ENGLISH)
  const { minutes, videos, worksheets } = factsOf(body)
  return (
    <>
      <Top trail={trailOf(module)} />
      <div className="page">
        <Outline module={module} current={section.id} />
        <main id="content" lang={section.language}>
          <FoldedOutline module={module} current={section.id} />
          <p className="kicker">{section.number ? `Section ${section.number}` : module.title}</p>
          <h1>{section.title}</h1>
          <Facts
            facts={[
              ENGLISH.about(ENGLISH.minutes(minutes)),
              videos > 0 && ENGLISH.videos(videos),
              worksheets > 0 && ENGLISH.worksheets(worksheets),
            ]}
            license={section.license ?? module.license}
          />
          <Body body={body} anchors={anchors} words={ENGLISH} hrefOf={linkHref} />
          <Pager
            previous={neighbour(module, section.previous) ?? overview(module)}
            next={neighbour(module, section.next)}
          />
        </main>
        <OnPage places={anchors.places} />
      </div>
      <Foot
        data={`/v1/modules/${moduleSlug}/sections/${slug}`}
        attribution={section.attribution ?? module.attribution}
        license={section.license ?? module.license}
      />
    </>
  )
}

const numbered = ({ number, title }: { number: string | null; title: string }) =>
  [number, title].filter(Boolean).join(' ')

function neighbour(module: Module, document: DocumentSummary | null) {
  if (!document) return null
  const number = module.sections.find((entry) => entry.id === document.id)?.number ?? null
  return { title: numbered({ ...document, number }), href: sectionHref(module.slug, document.slug) }
}

const overview = (module: Module) => ({
  title: `${module.title}: overview`,
  href: moduleHref(module.slug),
})
