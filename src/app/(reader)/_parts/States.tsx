import type { ReactNode } from 'react'
import { HOME, Top } from './Top'

/** A page that has no document to show. */
export function State({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <Top trail={[HOME]} />
      <div className="page page--plain">
        <main id="content" className="state">
          <h1>{title}</h1>
          {children}
        </main>
      </div>
    </>
  )
}

export function NotFound() {
  return (
    <State title="There is no page here">
      <p>The address may have a slip in it, or the page has moved or is not published any more.</p>
      <p>
        <a href="/">See all courses and modules</a>
      </p>
    </State>
  )
}

export function Empty() {
  return (
    <State title="Nothing is published yet">
      <p>Courses and modules appear here as soon as they are published.</p>
      <ul>
        <li>
          To write them, <a href="/admin">log in to the admin</a>. Its first visitor makes the first
          user.
        </li>
        <li>
          To import a folder of Markdown, run <code>npm run seed -- FOLDER</code> where the CMS is
          installed.
        </li>
      </ul>
    </State>
  )
}
