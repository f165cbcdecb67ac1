import type { VideoProvider } from './kinds'

interface Recognized {
  provider: VideoProvider
  videoId: string
}

const PATTERNS: [VideoProvider, RegExp][] = [
  [
    'youtube',
    /(?:youtube(?:-nocookie)?\.com\/(?:embed\/|v\/|shorts\/|live\/|watch\?(?:[^#]*&)?v=)|youtu\.be\/)(?!videoseries)([\w-]{6,})/,
  ],
  ['vimeo', /vimeo\.com\/(?:video\/|channels\/[^/]+\/|groups\/[^/]+\/videos\/)?(\d{5,})/],
  ['ted', /ted\.com\/talks\/(?:lang\/[\w-]+\/)?([\w-]+)/],
]

/** The provider of a video and its id there, from any address the provider gives out; undefined for others. */
export function videoOf(url: string): Recognized | undefined {
  for (const [provider, pattern] of PATTERNS) {
    const videoId = pattern.exec(url)?.[1]
    if (videoId) return { provider, videoId }
  }
  return undefined
}

const FILE = /\.(mp4|m4v|webm|ogv|mov)$/i

/** Whether an address says of itself that a file with a video lies there. */
export const isVideoFile = (url: string): boolean =>
  URL.canParse(url) && FILE.test(new URL(url).pathname)

const UNLISTED =
  /vimeo\.com\/(?:video\/|channels\/[^/]+\/|groups\/[^/]+\/videos\/)?(\d{5,})(?:\/([\da-f]{6,})(?![\w-])|\/?\?(?:[^#]*&)?h=([\da-z]+))/

/** What Vimeo wants to hear beside the id before it plays a video that is not listed; undefined for others. */
export function vimeoHash(url: string, videoId: string): string | undefined {
  const [, id, inPath, inQuery] = UNLISTED.exec(url) ?? []
  return id === videoId ? (inPath ?? inQuery) : undefined
}
