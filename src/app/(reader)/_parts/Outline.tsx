import type { Module } from '../_data'
import { type Branch, branchesOf } from './outline'
import type { Places } from './places'

interface OutlineProps {
  module: Module
  places: Places
  /** Id of the section that is being read; absent on the module's own page. */
  current?: string
}

export function Outline(props: OutlineProps) {
  return (
    <nav className="outline" aria-label="Sections of this module">
      <h2>{props.module.title}</h2>
      <Entries {...props} />
    </nav>
  )
}

/** The same outline, folded, where the screen is narrow. */
export function FoldedOutline(props: OutlineProps) {
  const { module, current } = props
  const branches = branchesOf(module.sections, current)
  const number = module.sections.find((section) => section.id === current)?.number
  const numbered = branches.filter((branch) => branch.number).length
  return (
    <details className="outline-small">
      <summary>
        {module.title}: {number ? `section ${number} of ${numbered}` : 'sections'}
      </summary>
      <nav aria-label="Sections of this module">
        <Entries {...props} />
      </nav>
    </details>
  )
}

function Entries({ module, places, current }: OutlineProps) {
  const numbered = module.sections.some(({ number }) => number)
  return (
    <ol className={numbered ? undefined : 'unnumbered'}>
      <li>
        <a href={places.module(module)} aria-current={current ? undefined : 'page'}>
          <span className="number" />
          <span>Overview</span>
        </a>
      </li>
      <Branches
        branches={branchesOf(module.sections, current)}
        hrefOf={(section) => places.section(module, section)}
        current={current}
      />
    </ol>
  )
}

interface BranchesProps {
  branches: Branch[]
  hrefOf: (section: Branch) => string
  current?: string
}

function Branches({ branches, hrefOf, current }: BranchesProps) {
  return branches.map((branch) => (
    <li key={branch.id}>
      <a href={hrefOf(branch)} aria-current={branch.id === current ? 'page' : undefined}>
        <span className="number">{branch.number}</span>
        <span>{branch.title}</span>
      </a>
      {branch.below.length > 0 && (
        <ol>
          <Branches branches={branch.below} hrefOf={hrefOf} current={current} />
        </ol>
      )}
    </li>
  ))
}
