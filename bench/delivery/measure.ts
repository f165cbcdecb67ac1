/** How one target's servers compare. */
import { load, type Load } from './load'
import type { Running } from './processes'

/** Many and short, so that what is compared is measured at nearly the same time; in the first few, Node still compiles. */
const ROUNDS = 9

export type Headers = Record<string, string>

export interface Target {
  name: string
  ours: string
  /** What asks Payload's REST API for the same content. */
  stock?: string
  headers?: Headers
}

interface Measured {
  /** The node that only delivers. */
  ours: Running
  full: Running
  others: Record<string, Running>
  seconds: number
}

/**
 * Prints how one target's servers compare; of the rounds, the one in the middle counts.
 *
 * @returns our answers a second
 */
export async function measure(
  { name, ours, headers }: Target,
  file: string,
  { ours: own, full, others, seconds }: Measured,
): Promise<number> {
  const asked = headers && { 'if-none-match': '*' }
  const servers: [server: Running, path: string, headers?: Headers][] = [
    [own, ours, headers],
    ...Object.values(others).map((other): [Running, string, Headers?] => [
      other,
      `/${file}`,
      asked,
    ]),
    [full, ours, headers],
  ]
  const rounds: Load[][] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const loads: Load[] = []
    for (const [server, path, given] of servers) {
      loads.push(await load(server, path, seconds, given))
    }
    rounds.push(loads)
  }
  const of = (figure: keyof Load, server: number) =>
    rounds.map((loads) => loads[server]?.[figure] ?? NaN)
  const ratio = (one: number, other: number, figure: keyof Load = 'rate') => {
    const divisors = of(figure, other)
    return median(of(figure, one).map((own, round) => own / (divisors[round] ?? NaN))).toFixed(2)
  }
  const rate = median(of('rate', OURS))
  const ratios = Object.keys(others).map((_other, index) => ratio(OURS, index + 1))
  const cells = [
    name,
    rate.toFixed(0),
    String(median(of('p99', OURS))),
    ...ratios,
    ratio(servers.length - 1, BARE),
    ratio(OURS, BARE, 'perCpu'),
    ratio(OURS, ITS_HEADERS, 'perCpu'),
  ]
  console.log(cells.map(cell).join(''))
  return rate
}

const OURS = 0
const BARE = 1
const ITS_HEADERS = 2

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

export const cell = (text: string, index: number) =>
  index === 0 ? text.padEnd(14) : text.padStart(15)
