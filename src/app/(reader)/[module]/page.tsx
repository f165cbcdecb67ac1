import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { findAnchors } from '../../../look/anchors'
import { Body, EMPTY } from '../../../look/Body'
import { linkHref, moduleHref, sectionHref } from '../../../look/hrefs'
import { ENGLISH } from '../../../look/words'
import { module as load, type Module } from '../_data'
import { listsObjectives, says } from '../_parts/introduction'
import { discovery } from '../_parts/discovery'
import { Contents } from '../_parts/Contents'
import { Facts } from '../_parts/Facts'
import { Foot } from '../_parts/Foot'
import { Objectives } from '../_parts/Objectives'
import { OnPage } from '../_parts/OnPage'
import { FoldedOutline, Outline } from '../_parts/Outline'
import { Pager } from '../_parts/Pager'
import { Top } from '../_parts/Top'
import { trailOf } from '../_parts/trail'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ module: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const module = await load((await params).module)
  if (!module) return { title: 'Not found' }
  return {
    title: [module.title, module.course?.title].filter(Boolean).join(', '),
    description: module.summary,
    alternates: discovery(moduleHref(module.slug)),
  }
}

export default async function Page({ params }: Props) {
  const module = await load((await params).module)
  if (!module) notFound()
  const body = module.body ?? EMPTY
  const anchors = findAnchors(body, ENGLISH)
  return (
    <>
      <Top trail={trailOf(module)} />
      <div className="page">
        <Outline module={module} />
        <main id="content">
          <FoldedOutline module={module} />
          <p className="kicker">Module</p>
          <h1>{module.title}</h1>
          <Facts facts={facts(module)} license={module.license} />
          {module.summary && <p className="lead">{module.summary}</p>}
          {!listsObjectives(body) && <Objectives module={module} />}
          <Body body={body} anchors={anchors} words={ENGLISH} hrefOf={linkHref} />
          <Contents module={module} />
          {module.acknowledgements && !says(body, module.acknowledgements) && (
            <section aria-labelledby="acknowledgements">
              <h2 id="acknowledgements">Acknowledgements</h2>
              <p>{module.acknowledgements}</p>
            </section>
          )}
          <Pager next={first(module)} />
        </main>
        <OnPage places={anchors.places} />
      </div>
      <Foot data={`/v1/modules/${module.slug}`} {...module} />
    </>
  )
}

function facts({ duration, sections, workbook }: Module) {
  const listed = sections.filter((section) => !section.unlisted).length
  return [
    duration && ENGLISH.minutes(duration),
    listed > 0 && ENGLISH.sections(listed),
    workbook && <a href={workbook}>Workbook</a>,
  ]
}

function first(module: Module) {
  const section = module.sections.find((entry) => !entry.unlisted)
  return (
    section && {
      title: [section.number, section.title].filter(Boolean).join(' '),
      href: sectionHref(module.slug, section.slug),
    }
  )
}
