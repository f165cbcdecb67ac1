interface Crumb {
  title: string
  href: string
}

export const HOME: Crumb = { title: 'ConnectedLib', href: '/' }

/** Where one is, from the widest place to the nearest; the first is the name of it all. */
export function Top({ trail }: { trail: Crumb[] }) {
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
    </header>
  )
}
