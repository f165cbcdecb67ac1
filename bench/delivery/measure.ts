/** How one target's servers compare. */
import { load, type Load } from './load'
import type { Running } from './processes'

/** Many and short, so that what is compared is measured at nearly the same time. */
const ROUNDS = 12
/** Before those that count: in the first few, Node still compiles. */
const WARMING = 2

export type Headers = Record<string, string>

export interface Target {
  name: string
  ours: string
  /** What asks Payload's REST API for the same content. */
  stock?: string
  headers?: Headers
}

type Asked = [server: Running, path: string, headers?: Headers]

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
  const servers: Asked[] = [
    [own, ours, headers],
    ...Object.values(others).map((other): Asked => [other, `/${file}`, asked]),
    [full, ours, headers],
  ]
  const loads: Load[][] = servers.map(() => [])
  for (let round = 0; round < WARMING + ROUNDS; round += 1) {
    for (const place of servers.keys()) {
      // Each comes first and last in its turn: what the machine does between rounds meets all of them.
      const at = (place + round) % servers.length
      const [server, path, given] = servers[at] as Asked
      const measured = await load(server, path, seconds, given)
      if (round >= WARMING) loads[at]?.push(measured)
    }
  }
  const of = (figure: keyof Load, server: number) =>
    (loads[server] ?? []).map((measured) => measured[figure])
  const ratio = (one: number, other: number) => {
    const divisors = of('rate', other)
    return median(of('rate', one).map((own, round) => own / (divisors[round] ?? NaN))).toFixed(2)
  }
  const perCpu = (server: number) => sum(of('answers', server)) / sum(of('cpu', server))
  const rate = median(of('rate', OURS))
  const ratios = Object.keys(others).map((_other, index) => ratio(OURS, index + 1))
  const cells = [
    name,
    rate.toFixed(0),
    String(median(of('p99', OURS))),
    ...ratios,
    ratio(servers.length - 1, BARE),
    (perCpu(OURS) / perCpu(BARE)).toFixed(2),
    (perCpu(OURS) / perCpu(ITS_HEADERS)).toFixed(2),
  ]
  console.log(cells.map(cell).join(''))
  return rate
}

const OURS = 0
const BARE = 1
const ITS_HEADERS = 2

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

export const cell = (text: string, index: number) =>
  index === 0 ? text.padEnd(14) : text.padStart(15)
