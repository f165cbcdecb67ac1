interface Neighbour {
  title: string
  href: string
}

interface PagerProps {
  previous?: Neighbour | null
  next?: Neighbour | null
}

export function Pager({ previous, next }: PagerProps) {
  if (!previous && !next) return null
  return (
    <nav className="pager" aria-label="Previous and next">
      {previous && (
        <a href={previous.href} rel="prev">
          <small>Previous</small>
          {previous.title}
        </a>
      )}
      {next && (
        <a className="next" href={next.href} rel="next">
          <small>Next</small>
          {next.title}
        </a>
      )}
    </nav>
  )
}
