import type { Excerpt } from '../../src/model'

const MINUTE = 60
const HOUR = 3600

const pad = (value: number) => String(value).padStart(2, '0')

/** 198 → 3:18, 3750 → 1:02:30. */
export function clock(seconds: number): string {
  const hours = Math.floor(seconds / HOUR)
  const minutes = Math.floor((seconds % HOUR) / MINUTE)
  const rest = pad(seconds % MINUTE)
  return hours > 0 ? `${hours}:${pad(minutes)}:${rest}` : `${minutes}:${rest}`
}

/** “from 9:16 to 11:13”; undefined of a whole recording. */
export function excerptWords({ start, end }: Excerpt): string | undefined {
  if (start === null && end === null) return undefined
  const from = `from ${clock(start ?? 0)}`
  return end === null ? from : `${from} to ${clock(end)}`
}

/** 198 → PT3M18S, as the `time` element takes it. */
export function isoDuration(seconds: number): string {
  const hours = Math.floor(seconds / HOUR)
  const minutes = Math.floor((seconds % HOUR) / MINUTE)
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${seconds % MINUTE}S`
}
