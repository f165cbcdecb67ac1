import { searchHref } from '../../../look/hrefs'
import { SearchForm } from './SearchForm'

interface Crumb {
  title: string
  href: string
}

export const HOME: Crumb = { title: 'ConnectedLib', href: '/' }

interface TopProps {
  trail: Crumb[]
  /**
   * Whether one can search from here.
   * @default true
   */
  search?: boolean
}

/** Where one is, from the widest place to the nearest; the first is the name of it all. */
export function Top({ trail, search = true }: TopProps) {
  return (
    <header className="top">
      {trail.map((crumb, index) => (
        <span key={crumb.href}>
          {index > 0 && (
            <span className="separator" aria-hidden="true">
              /
            </span>
          )}
          <a className={index === 0 ? 'name' : undefined} href={crumb.href}>
            {crumb.title}
          </a>
        </span>
      ))}
      {search && <SearchForm />}
      {search && (
        <a className="to-search" href={searchHref}>
          Search
        </a>
      )}
    </header>
  )
}
