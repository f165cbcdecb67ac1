import type { Metric } from 'prom-client'
import { BOUNDS, type Meter, type Times } from '../../delivery/meter'

const NAME = 'connectedlib_request_duration_seconds'

/**
 * The histogram of a meter. The library's own observes one request after the other; ours are counted already. It takes
 * whatever says what it is and what it holds, as its own sums over several processes do, but its types do not say so.
 */
export const requestTimes = (meter: Meter): Metric<string> => {
  const about = {
    name: NAME,
    help: 'Seconds from a request to its answer, by route and status',
    type: 'histogram',
    aggregator: 'sum',
  }
  const get = async () => ({ ...about, values: [...valuesOf(meter)] })
  return { ...about, get } as unknown as Metric<string>
}

function* valuesOf({ routes }: Meter) {
  for (const [route, statuses] of routes) {
    for (const [status, times] of statuses) yield* valuesOfTimes(times, { route, status })
  }
}

function* valuesOfTimes({ classes, sum, count }: Times, labels: Record<string, string | number>) {
  let within = 0
  for (const [index, le] of [...BOUNDS, '+Inf'].entries()) {
    within += classes[index] ?? 0
    yield { metricName: `${NAME}_bucket`, labels: { le, ...labels }, value: within }
  }
  yield { metricName: `${NAME}_sum`, labels, value: sum }
  yield { metricName: `${NAME}_count`, labels, value: count }
}
