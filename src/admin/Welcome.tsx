import type { ServerProps } from 'payload'
import { Kinds } from './Kinds'

const DRAFT = { _status: { equals: 'draft' } }

/** Greets an editor on the dashboard: what waits, and where to begin. */
export async function Welcome({ payload, user }: ServerProps) {
  const count = (collection: 'modules' | 'sections', where?: typeof DRAFT) =>
    payload
      .count({ collection, where, overrideAccess: false, user })
      .then(({ totalDocs }) => totalDocs)
  const [modules, sections, draftModules, draftSections] = await Promise.all([
    count('modules'),
    count('sections'),
    count('modules', DRAFT),
    count('sections', DRAFT),
  ])
  return (
    <section className="welcome">
      <h1>{greeting(user?.name)}</h1>
      <p>
        {modules === 0
          ? 'Nothing is here yet. Begin with a course, then add modules and their sections.'
          : `${amount(modules, 'module')} with ${amount(sections, 'section')}. ${waiting(draftModules + draftSections)}`}
      </p>
      <ul className="welcome__actions">
        <li>
          <a href="/admin/collections/sections?where[_status][equals]=draft">See what waits</a>
        </li>
        <li>
          <a href="/admin/collections/modules/create">Write a module</a>
        </li>
        <li>
          <a href="/">Read as a visitor</a>
        </li>
      </ul>
      <Kinds />
    </section>
  )
}

const greeting = (name: unknown) =>
  typeof name === 'string' && name ? `Welcome, ${name}` : 'Welcome'

const amount = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

const waiting = (drafts: number) =>
  drafts === 0 ? 'Everything is published.' : `${amount(drafts, 'draft')} not published yet.`
