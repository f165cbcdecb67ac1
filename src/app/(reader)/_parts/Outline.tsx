import type { Module } from '../_data'
import { moduleHref, sectionHref } from '../../../look/hrefs'
import { type Branch, branchesOf } from './outline'

interface OutlineProps {
  module: Module
  /** Id of the section that is being read; absent on the module's own page. */
  current?: string
}

export function Outline({ module, current }: OutlineProps) {
  return (
    <nav className="outline" aria-label="Sections of this module">
      <h2>{module.title}</h2>
      <Entries module={module} current={current} />
    </nav>
  )
}

/** The same outline, folded, where the screen is narrow. */
export function FoldedOutline({ module, current }: OutlineProps) {
  const branches = branchesOf(module.sections, current)
  const number = module.sections.find((section) => section.id === current)?.number
  const numbered = branches.filter((branch) => branch.number).length
  return (
    <details className="outline-small">
      <summary>
        {module.title}: {number ? `section ${number} of ${numbered}` : 'sections'}
      </summary>
      <nav aria-label="Sections of this module">
        <Entries module={module} current={current} />
      </nav>
    </details>
  )
}

function Entries({ module, current }: OutlineProps) {
  const numbered = module.sections.some(({ number }) => number)
  return (
    <ol className={numbered ? undefined : 'unnumbered'}>
      <li>
        <a href={moduleHref(module.slug)} aria-current={current ? undefined : 'page'}>
          <span className="number" />
          <span>Overview</span>
        </a>
      </li>
      <Branches
        branches={branchesOf(module.sections, current)}
        module={module.slug}
        current={current}
      />
    </ol>
  )
}

interface BranchesProps {
  branches: Branch[]
  module: string | null
  current?: string
}

function Branches({ branches, module, current }: BranchesProps) {
  return branches.map(({ id, slug, number, title, below }) => (
    <li key={id}>
      <a href={sectionHref(module, slug)} aria-current={id === current ? 'page' : undefined}>
        <span className="number">{number}</span>
        <span>{title}</span>
      </a>
      {below.length > 0 && (
        <ol>
          <Branches branches={below} module={module} current={current} />
        </ol>
      )}
    </li>
  ))
}
