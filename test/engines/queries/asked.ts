import type { DocumentId } from '../../../src/model'
import type { Node } from '../../delivery/node'
import { idOf } from '../../releases/cms'
import type { Answer, Person } from '../../schema/rest'

/** @throws Error where what a person asked for was refused */
export async function taken(asking: Promise<Answer>): Promise<Answer> {
  const answer = await asking
  if (answer.status < 400) return answer
  throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
}

/** A document that a person makes, published unless said otherwise. */
export async function made(
  person: Person,
  path: string,
  data: object,
): Promise<Record<string, unknown> & { id: DocumentId }> {
  const { body } = await taken(person.post(path, { _status: 'published', ...data }))
  return { ...body.doc, id: idOf(body.doc ?? {}) }
}

export async function firstOf(node: Node, list: string): Promise<{ id: string; slug: string }> {
  const { data } = (await (await node.get(list)).json()) as { data: { id: string; slug: string }[] }
  const [first] = data
  if (!first) throw new Error(`There is nothing in ${list}.`)
  return first
}
