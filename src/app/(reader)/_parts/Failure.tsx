'use client'

/** What stands in for a page that could not be made. */
export default function Failure() {
  return (
    <div className="page page--plain">
      <main id="content" className="state">
        <h1>This page could not be loaded</h1>
        <p>Something failed on our side. Nothing that you did is lost.</p>
        <p>
          <a href="">Try again</a> or <a href="/">go to all courses and modules</a>.
        </p>
      </main>
    </div>
  )
}
