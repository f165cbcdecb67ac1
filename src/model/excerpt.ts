import { videoOf } from './video'

/** The part of a recording that is shown, in whole seconds of it; null where it begins or ends with the recording. */
export interface Excerpt {
  start: number | null
  end: number | null
}

/** The excerpt that the address of a video asks for. */
export function excerptOf(url: string): Excerpt {
  const said = videoOf(url) ? providersWords(url) : fragment(url)
  const start = secondsOf(said.start) || null
  const end = secondsOf(said.end) || null
  return { start, end: end !== null && end > (start ?? 0) ? end : null }
}

interface Said {
  start?: string
  end?: string
}

/** As YouTube, Vimeo and TED write it, in the query or behind `#`. */
const providersWords = (url: string): Said => ({
  start: first(url, 'start', 't', 'start_time'),
  end: first(url, 'end', 'end_time'),
})

function first(url: string, ...names: string[]): string | undefined {
  const found = names.map((name) => new RegExp(`[?&#]${name}=([^&#]*)`).exec(url)?.[1])
  return found.find((value) => value !== undefined)
}

/** The query of a file may say anything; what a browser reads is the fragment: https://www.w3.org/TR/media-frags/ */
function fragment(url: string): Said {
  const [start, end] = /#(?:.*&)?t=([^&]*)/.exec(url)?.[1]?.split(',') ?? []
  return { start, end }
}

/** Seconds from “90”, “90s”, “1m30s” or “1h2m3s”; parts of a second are left out. */
function secondsOf(written = ''): number {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)(?:\.\d*)?s?)?$/.exec(written) ?? []
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
