import type { DocumentSummary } from '../../../contract'
import { findAnchors } from '../../../look/anchors'
import { Body, EMPTY } from '../../../look/Body'
import { factsOf } from '../../../look/facts'
import { ENGLISH } from '../../../look/words'
import type { Module, Section } from '../_data'
import { Facts } from './Facts'
import { OnPage } from './OnPage'
import { FoldedOutline, Outline } from './Outline'
import { Pager } from './Pager'
import type { Places } from './places'

interface Props {
  section: Section
  /** The module around it; absent where its reader may see the section alone. */
  module?: Module
  places: Places
}

/** One page of a module. */
export function SectionText({ section, module, places }: Props) {
  const body = section.body ?? EMPTY
  const anchors = findAnchors(body, ENGLISH)
  const { minutes, videos, worksheets } = factsOf(body)
  return (
    <div className={module ? 'page' : 'page page--plain'}>
      {module && <Outline module={module} places={places} current={section.id} />}
      <main id="content" lang={section.language}>
        {module && <FoldedOutline module={module} places={places} current={section.id} />}
        <p className="kicker">
          {section.number ? `Section ${section.number}` : section.module.title}
        </p>
        <h1>{section.title}</h1>
        <Facts
          facts={[
            ENGLISH.about(ENGLISH.minutes(minutes)),
            videos > 0 && ENGLISH.videos(videos),
            worksheets > 0 && ENGLISH.worksheets(worksheets),
          ]}
          license={section.license ?? module?.license}
        />
        <Body body={body} anchors={anchors} words={ENGLISH} hrefOf={places.link} />
        {module && (
          <Pager
            previous={neighbour(module, section.previous, places) ?? overview(module, places)}
            next={neighbour(module, section.next, places)}
          />
        )}
      </main>
      {module && <OnPage places={anchors.places} />}
    </div>
  )
}

export const numbered = ({ number, title }: { number: string | null; title: string }) =>
  [number, title].filter(Boolean).join(' ')

function neighbour(module: Module, document: DocumentSummary | null, places: Places) {
  if (!document) return null
  const number = module.sections.find((entry) => entry.id === document.id)?.number ?? null
  return { title: numbered({ ...document, number }), href: places.section(module, document) }
}

const overview = (module: Module, places: Places) => ({
  title: `${module.title}: overview`,
  href: places.module(module),
})
