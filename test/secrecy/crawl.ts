/** Every address that the declarations of the API admit, with public and with secret values. */
import { ENDPOINTS } from '../../src/delivery/endpoints'
import { EVENTS } from '../../src/delivery/events/declared'
import type { OpenApi, Parameter } from '../openapi/document'
import type { Names } from './names'
import { withWord } from './words'

export interface Visit {
  address: string
  /** What is given that an answer may repeat. */
  given: string[]
  /** What of that only editors know. */
  secrets: string[]
}

/** The parameters of each address; those of files that the document leaves out have none. */
function operations({ paths }: OpenApi): [string, Parameter[]][] {
  const templates = ENDPOINTS.map(({ path }) => path.replace(/:(\w+)/g, '{$1}'))
  // A stream does not end; what it tells is listened to.
  const ending = [...new Set([...Object.keys(paths), ...templates])].filter(
    (template) => template !== EVENTS.path,
  )
  return ending.map((template) => [template, paths[template]?.get.parameters ?? []])
}

/** Of each address: what is shown, in every form that a closed list names; what is secret; secret values asked of it. */
export function visitsOf(document: OpenApi, names: Names): Visit[] {
  return operations(document).flatMap(([template, parameters]) => {
    const queries = parameters.filter((parameter) => parameter.in === 'query')
    const shown = filledIn(template, parameters, names.shown)
    const [one] = shown
    const asked = [
      ...shown.flatMap((visit) => [visit, ...queries.flatMap((query) => inEachForm(visit, query))]),
      ...queries.flatMap((query) =>
        one ? [...withEachField(one, query), ...askingSecrets(one, query, names)] : [],
      ),
    ]
    const secret = template.includes('{')
      ? secretly(filledIn(template, parameters, names.secret))
      : []
    const needed = queries.filter(({ required }) => required)
    return [...asked, ...secret].map((visit) => withNeeded(visit, needed))
  })
}

/** The template with each name in its place. */
function filledIn(
  template: string,
  parameters: readonly Parameter[],
  namesOf: (place: string) => readonly string[],
): Visit[] {
  const [place, name = ''] = /\{(\w+)\}/.exec(template) ?? []
  if (place === undefined) return [{ address: template, given: [], secrets: [] }]
  const closed = parameters.find((parameter) => parameter.name === name)?.schema.enum
  return (closed ?? namesOf(name)).flatMap((value) =>
    filledIn(template.replace(place, encodeURIComponent(value)), parameters, namesOf).map(
      (visit) => ({ ...visit, given: [value, ...visit.given] }),
    ),
  )
}

const secretly = (visits: Visit[]) => visits.map((visit) => ({ ...visit, secrets: visit.given }))

/** With each value of a parameter that has a closed list of them. */
function inEachForm(visit: Visit, { name, schema }: Parameter): Visit[] {
  const values = schema.enum ?? (schema.type === 'integer' ? ['100'] : [])
  return values.map((value) => asking(visit, name, value))
}

const withEachField = (visit: Visit, { name, schema }: Parameter): Visit[] =>
  (schema.items?.enum ?? []).map((value) => asking(visit, name, value))

function askingSecrets(visit: Visit, { name, schema }: Parameter, names: Names): Visit[] {
  if (schema.enum || schema.items || schema.type === 'integer') return []
  return names.secret(name).map((value) => ({
    ...asking(visit, name, value),
    given: [...visit.given, value],
    secrets: [value],
  }))
}

/** The same, asked by somebody who guesses: what is secret in it names nothing that there is. */
export function guessOf({ address, given, secrets }: Visit, nobody: string): Visit {
  const other = (value: string) =>
    withWord(value, nobody).replace(/(?<=\b[a-z]{2,4}_)[a-z2-7]{16}\b/g, 'nobody2nobody3no')
  return {
    address: secrets.reduce(
      (rest, value) => rest.replace(encodeURIComponent(value), encodeURIComponent(other(value))),
      address,
    ),
    given: given.map((value) => (secrets.includes(value) ? other(value) : value)),
    secrets: secrets.map(other),
  }
}

const asking = (visit: Visit, name: string, value: string): Visit => ({
  ...visit,
  address: `${visit.address}${visit.address.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`,
})

const withNeeded = (visit: Visit, needed: readonly Parameter[]): Visit =>
  needed
    .filter(({ name }) => !visit.address.includes(`${name}=`))
    .reduce((asked, { name, example }) => asking(asked, name, String(example)), visit)
