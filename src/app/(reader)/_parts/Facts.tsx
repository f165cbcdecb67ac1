import type { ReactNode } from 'react'
import { describeLicense } from '../../../look/licenses'

interface FactsProps {
  facts: (ReactNode | false | null)[]
  license?: string | null
}

/** One quiet line under a title. */
export function Facts({ facts, license }: FactsProps) {
  const all = [...facts, license && <License id={license} />].filter(Boolean)
  if (all.length === 0) return null
  return (
    <ul className="facts">
      {all.map((fact, index) => (
        <li key={index}>{fact}</li>
      ))}
    </ul>
  )
}

function License({ id }: { id: string }) {
  const { name, url } = describeLicense(id)
  return url ? (
    <a href={url} rel="license">
      {name}
    </a>
  ) : (
    name
  )
}
