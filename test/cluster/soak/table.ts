import type { Counted } from './readers'

/** Of one process at one moment. */
export interface Sample {
  /** Megabytes. */
  rss: number
  /** Open files and sockets. */
  handles: number
  /** Emitters to which more listen than should. */
  leaks: number
}

export interface Minute {
  number: number
  /** One after the other; in each, the processes in their order. */
  samples: Sample[][]
  counted: Counted
}

/** By how much the last third may be above the middle one. */
const GROWTH = 1.05
/** Handles come and go with connections. */
const HANDLES = 10

const COLUMNS = [
  'minute',
  'requests',
  '5xx',
  'unsent',
  'p99 ms',
  'RSS full',
  'RSS delivery',
  'handles',
  'leaks',
]
const row = (cells: readonly string[]) => cells.map((cell) => cell.padStart(13)).join('')

export const TITLES = row(COLUMNS)

export function lineOf({ number, samples, counted }: Minute): string {
  const [full, delivery] = [0, 1].map((index) => samples.map((sample) => sample[index] as Sample))
  const handles = [full, delivery].map((process) => most(process?.map((one) => one.handles)))
  const leaks = [full, delivery].map((process) => most(process?.map((one) => one.leaks)))
  return row([
    String(number),
    String(counted.requests),
    String(counted.failures),
    String(counted.unsent),
    p99(counted.times).toFixed(0),
    mean(full?.map(({ rss }) => rss)).toFixed(0),
    mean(delivery?.map(({ rss }) => rss)).toFixed(0),
    handles.join(' + '),
    leaks.join(' + '),
  ])
}

/** What has failed or grown, in words. */
export function grown(table: readonly Minute[]): string[] {
  const third = Math.floor(table.length / 3)
  const [middle, last] = [table.slice(third, 2 * third), table.slice(2 * third)]
  const faults = table.flatMap(({ number, counted: { failures, first } }) =>
    failures > 0 ? [`${failures} requests failed in minute ${number}: ${first}`] : [],
  )
  for (const [index, name] of ['full', 'delivery'].entries()) {
    const all = (minutes: readonly Minute[]) =>
      minutes.flatMap(({ samples }) => samples.map((sample) => sample[index] as Sample))
    const rss = (minutes: readonly Minute[]) => mean(all(minutes).map((sample) => sample.rss))
    const handles = (minutes: readonly Minute[]) => most(all(minutes).map((one) => one.handles))
    if (rss(last) > GROWTH * rss(middle)) {
      faults.push(`RSS of ${name} grew from ${rss(middle).toFixed(0)} to ${rss(last).toFixed(0)}`)
    }
    if (handles(last) > handles(middle) + HANDLES) {
      faults.push(`handles of ${name} grew from ${handles(middle)} to ${handles(last)}`)
    }
    if (most(all(last).map(({ leaks }) => leaks)) > 0) faults.push(`listeners of ${name} leak`)
  }
  return faults
}

const mean = (values: readonly number[] = []) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

const most = (values: readonly number[] = []) => Math.max(0, ...values)

function p99(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length * 0.99)] ?? 0
}
