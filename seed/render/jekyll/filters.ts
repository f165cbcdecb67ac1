/** Jekyll's filters that the library does not bring, or that it has otherwise. */
import { filters, toValue, type FilterImplOptions, type Liquid } from 'liquidjs'
import { kramdownToHtml, smartypants, type Settings } from '../../kramdown'
import { slugified } from '../../read/address'

type Filter = Extract<FilterImplOptions, (...values: never[]) => unknown>

const isNothing = (value: unknown): value is null | undefined =>
  value === null || value === undefined
const text = (value: unknown) => (isNothing(value) ? '' : String(value))

/** Formats of dates that stand for several. */
const COMBINED: Record<string, string> = {
  '%F': '%Y-%m-%d',
  '%D': '%m/%d/%y',
  '%T': '%H:%M:%S',
  '%R': '%H:%M',
  '%r': '%I:%M:%S %p',
  '%h': '%b',
  '%v': '%e-%b-%Y',
}

/** The library's own filter. */
function brought(name: string): Filter {
  const filter = filters[name]
  if (typeof filter !== 'function') throw new Error(`There is no filter "${name}".`)
  return filter
}

const date: Filter = function (value: unknown, format?: string, ...rest: unknown[]): unknown {
  const whole = format?.replace(/%[FDTRrhv]/g, (combined) => COMBINED[combined] ?? combined)
  return brought('date').call(this, value, whole, ...rest)
}

/** Groups say how many they hold. */
const withSizes = (name: string): Filter =>
  function* (...values: [unknown, ...unknown[]]): Generator<unknown, unknown, unknown> {
    const groups = yield brought(name).apply(this, values)
    return Array.isArray(groups)
      ? (groups as { items: unknown[] }[]).map((group) => ({ ...group, size: group.items.length }))
      : groups
  }

const jsonify: Filter = function (value: unknown): unknown {
  return isNothing(toValue(value)) ? 'null' : brought('json').call(this, value)
}

/** Whole numbers stay whole. */
const dividedBy: Filter = (value: unknown, by: unknown) => {
  const [number, divisor] = [Number(value), Number(by)]
  const isWhole = Number.isInteger(number) && Number.isInteger(divisor)
  if (isWhole && divisor === 0) throw new Error('divided by 0')
  return isWhole ? Math.floor(number / divisor) : number / divisor
}

const toInteger: Filter = (value: unknown) =>
  typeof value === 'boolean' ? Number(value) : Number.parseInt(text(value), 10) || 0

const slugify: Filter = (value: unknown, mode?: string) =>
  isNothing(value) ? value : slugified(String(value), mode)

const FILTERS: Record<string, Filter> = {
  date,
  divided_by: dividedBy,
  group_by: withSizes('group_by'),
  group_by_exp: withSizes('group_by_exp'),
  jsonify,
  slugify,
  smartify: (value: unknown) => smartypants(text(value)),
  to_integer: toInteger,
}

/** @param settings what the site's settings say of its Markdown */
export function addFilters(engine: Liquid, settings: Settings): void {
  for (const [name, filter] of Object.entries(FILTERS)) engine.registerFilter(name, filter)
  engine.registerFilter('markdownify', (value: unknown) =>
    kramdownToHtml(text(value), { settings }),
  )
}
