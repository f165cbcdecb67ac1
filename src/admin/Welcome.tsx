import type { CollectionSlug, Payload, ServerProps, TypedUser, Where } from 'payload'
import { slugOf } from '../releases/settings'
import { Kinds } from './Kinds'

const PAGES = ['courses', 'modules', 'sections'] as const
const SHOWN = 5

type Page = (typeof PAGES)[number]

interface Asking {
  payload: Payload
  user?: TypedUser | null
}

interface Draft {
  title: string
  href: string
  kind: string
}

/** Greets an editor on the dashboard: what is here, what waits, and where to begin. */
export async function Welcome({ payload, user }: ServerProps) {
  const asking = { payload, user }
  const [modules, sections, drafts] = await Promise.all([
    count(asking, 'modules'),
    count(asking, 'sections'),
    draftsOf(asking),
  ])
  const admin = payload.config.routes.admin
  return (
    <section className="welcome">
      <h1>{greeting(user?.name)}</h1>
      <p>
        {modules === 0 && drafts.total === 0
          ? 'Nothing is here yet. Begin with a course, then add modules and their sections.'
          : `${amount(modules, 'module')} with ${amount(sections, 'section')}. ${waiting(drafts.total)}`}
      </p>
      <ul className="welcome__actions">
        <li>
          <a href={`${admin}/collections/${slugOf(payload, 'modules')}/create`}>Write a module</a>
        </li>
        <li>
          <a href={`${admin}/collections/${slugOf(payload, 'sections')}/create`}>Write a section</a>
        </li>
        <li>
          <a href="/">Read as a visitor</a>
        </li>
      </ul>
      {drafts.newest.length > 0 && <Waiting drafts={drafts.newest} total={drafts.total} />}
      <Kinds base={`${admin}/collections/${slugOf(payload, 'callouts')}`} />
    </section>
  )
}

function Waiting({ drafts, total }: { drafts: Draft[]; total: number }) {
  return (
    <>
      <h2 className="welcome__heading">Waiting to be published</h2>
      <ul className="welcome__drafts">
        {drafts.map(({ title, href, kind }) => (
          <li key={href}>
            <a href={href}>{title}</a> <small>{kind}</small>
          </li>
        ))}
        {total > drafts.length && <li>and {total - drafts.length} more</li>}
      </ul>
    </>
  )
}

/** A form in a drawer saves an empty draft when it is opened; that is nothing which is here, or waits. */
const saysSomething = (page: Page, prefix = ''): Where => ({
  or: (page === 'courses' ? ['title'] : ['title', 'body']).map((field) => ({
    [prefix + field]: { exists: true },
  })),
})

async function count({ payload, user }: Asking, page: Page): Promise<number> {
  const { totalDocs } = await payload.find({
    collection: slugOf(payload, page) as CollectionSlug,
    // By the newest version: what is only drafted is stored beside it as it was begun.
    draft: true,
    where: saysSomething(page),
    depth: 0,
    limit: 1,
    overrideAccess: false,
    user,
  })
  return totalDocs
}

/** Courses and pages whose newest version is a draft, changes of published ones included; the last changed first. */
async function draftsOf({ payload, user }: Asking): Promise<{ total: number; newest: Draft[] }> {
  const found = await Promise.all(
    PAGES.map(async (page) => {
      const collection = slugOf(payload, page) as CollectionSlug
      const { docs, totalDocs } = await payload.findVersions({
        collection,
        where: {
          and: [
            { latest: { equals: true } },
            { 'version._status': { equals: 'draft' } },
            { 'version.deletedAt': { exists: false } },
            saysSomething(page, 'version.'),
          ],
        },
        depth: 0,
        limit: SHOWN,
        sort: '-updatedAt',
        overrideAccess: false,
        user,
      })
      const kind = page.slice(0, -1)
      const href = `${payload.config.routes.admin}/collections/${collection}`
      return {
        totalDocs,
        drafts: docs.map(({ parent, updatedAt, version }) => ({
          title: String((version as { title?: string }).title ?? 'Untitled'),
          href: `${href}/${String(parent)}`,
          kind,
          updatedAt,
        })),
      }
    }),
  )
  return {
    total: found.reduce((sum, { totalDocs }) => sum + totalDocs, 0),
    newest: found
      .flatMap(({ drafts }) => drafts)
      .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
      .slice(0, SHOWN),
  }
}

const greeting = (name: unknown) =>
  typeof name === 'string' && name ? `Welcome, ${name}` : 'Welcome'

const amount = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

const waiting = (drafts: number) =>
  drafts === 0 ? 'Everything is published.' : `${amount(drafts, 'draft')} not published yet.`
