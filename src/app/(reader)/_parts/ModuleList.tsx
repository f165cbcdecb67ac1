import type { ModuleDocument } from '../../../contract'
import { moduleHref } from '../../../look/hrefs'
import { ENGLISH } from '../../../look/words'

/** What a list shows of a module; not its body, in whatever form. */
type Listed = Omit<ModuleDocument, 'body'>

/** The modules of a course in their order, each with what helps to choose one. */
export function ModuleList({ modules }: { modules: Listed[] }) {
  return (
    <ol className="contents">
      {modules.map((module, index) => (
        <li key={module.id}>
          <span className="number">{index + 1}</span>
          <div lang={module.language}>
            <p className="title">
              <a href={moduleHref(module.slug)}>{module.title}</a>
            </p>
            {module.summary && <p>{module.summary}</p>}
            <p className="about">{about(module)}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}

function about({ duration, sections }: Listed): string {
  const listed = sections.filter((section) => !section.unlisted).length
  return [duration && ENGLISH.minutes(duration), listed && ENGLISH.sections(listed)]
    .filter(Boolean)
    .join(', ')
}
