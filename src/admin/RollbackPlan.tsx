'use client'
import { useAnswer } from './useAnswer'

interface Plan {
  steps: { uid: string; title: string; href: string; does: 'restore' | 'withdraw' }[]
  left: { title: string; why: string }[]
}

/** What going back to a release changes, and what it cannot. */
export function RollbackPlan({ address }: { address: string }) {
  const answer = useAnswer<Plan>(address)
  if (answer.state === 'asking') return <p>Looking…</p>
  if (answer.state === 'failed') return <p>This cannot be told now. Close this and try again.</p>
  const { steps, left } = answer.body
  if (steps.length === 0) return <p>The module is as it was then already.</p>
  return (
    <>
      <p>
        Readers and partner libraries see the module as it was then, in a new release. What is newer
        stays among the versions of each document, drafts too.
      </p>
      <ul className="deed-list">
        {steps.map(({ uid, title, href, does }) => (
          <li key={uid}>
            <a href={href} target="_blank" rel="noreferrer">
              {title}
            </a>{' '}
            <small>{does === 'restore' ? 'comes back as it was' : 'is unpublished'}</small>
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <>
          <p>This stays as it is:</p>
          <ul className="deed-list">
            {left.map(({ title, why }) => (
              <li key={`${title} ${why}`}>
                {title} <small>{why}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
