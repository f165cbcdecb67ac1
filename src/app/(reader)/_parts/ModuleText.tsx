import { findAnchors } from '../../../look/anchors'
import { Body, EMPTY } from '../../../look/Body'
import { ENGLISH } from '../../../look/words'
import type { Module } from '../_data'
import { Contents } from './Contents'
import { Facts } from './Facts'
import { listsObjectives, says } from './introduction'
import { Objectives } from './Objectives'
import { OnPage } from './OnPage'
import { FoldedOutline, Outline } from './Outline'
import { Pager } from './Pager'
import type { Places } from './places'

/** The first page of a module: what it is about, and what is in it. */
export function ModuleText({ module, places }: { module: Module; places: Places }) {
  const body = module.body ?? EMPTY
  const anchors = findAnchors(body, ENGLISH)
  return (
    <div className="page">
      <Outline module={module} places={places} />
      <main id="content">
        <FoldedOutline module={module} places={places} />
        <p className="kicker">Module</p>
        <h1>{module.title}</h1>
        <Facts facts={facts(module)} license={module.license} />
        {module.summary && <p className="lead">{module.summary}</p>}
        {!listsObjectives(body) && <Objectives module={module} places={places} />}
        <Body body={body} anchors={anchors} words={ENGLISH} hrefOf={places.link} />
        <Contents module={module} places={places} />
        {module.acknowledgements && !says(body, module.acknowledgements) && (
          <section aria-labelledby="acknowledgements">
            <h2 id="acknowledgements">Acknowledgements</h2>
            <p>{module.acknowledgements}</p>
          </section>
        )}
        <Pager next={first(module, places)} />
      </main>
      <OnPage places={anchors.places} />
    </div>
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

function first(module: Module, places: Places) {
  const section = module.sections.find((entry) => !entry.unlisted)
  return (
    section && {
      title: [section.number, section.title].filter(Boolean).join(' '),
      href: places.section(module, section),
    }
  )
}
