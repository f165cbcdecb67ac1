/** What the CMS would deliver of a course, without a database: documents resolved and rendered. */
import { renderHtml } from '../../blocks/render'
import type { ImportCourse, ImportDocument } from '../../seed'
import type { Referable, StoredBody } from '../../src/model'
import { toLexical } from '../../src/model/lexical'
import { resolveBody } from '../../src/releases/resolve'
import type { StoredDocument } from '../../src/releases/types'

interface DeliveredPage {
  path: string
  title: string
  html: string
}

const PUBLIC_URL = 'https://cms.example.org'

export function deliver(course: ImportCourse): DeliveredPage[] {
  const stored = new Map(
    course.documents.map((document) => [
      `${document.collection}:${document.key}`,
      asStored(document),
    ]),
  )
  const lookup = {
    get: (collection: Referable, id: unknown) => stored.get(`${collection}:${String(id)}`),
    below: () => [],
  }
  return course.documents
    .filter(({ collection }) => collection === 'modules' || collection === 'sections')
    .map(({ path, data, body }) => ({
      path,
      title: [data.number, data.title].filter(Boolean).join(' '),
      html: renderHtml(resolveBody(body ?? empty, lookup, PUBLIC_URL)),
    }))
}

const empty: StoredBody = { type: 'body', children: [] }

function asStored({ key, uid, data, body, file }: ImportDocument): StoredDocument {
  const fields = Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, plain(value)]),
  )
  return {
    ...fields,
    id: key,
    uid,
    title: String(data.title),
    updatedAt: '2026-01-01T00:00:00.000Z',
    filename: file?.name,
    body: body && toLexical(body),
  }
}

function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null && '$key' in value
    ? (value.$key as { key: string }).key
    : value
}
