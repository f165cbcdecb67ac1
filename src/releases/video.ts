import type { Video } from '../contract'
import {
  excerptOf,
  videoOf,
  vimeoHash,
  type CaptionState,
  type Excerpt,
  type VideoProvider,
} from '../model'
import { number, string } from './addresses'
import type { StoredDocument } from './types'

type VideoFacts = Omit<Video, 'type' | 'id' | 'title' | 'showDuration'>

/** What is delivered of a video, in a page and by itself. */
export function videoFacts(doc: StoredDocument): VideoFacts {
  const url = string(doc.url) ?? ''
  const found = videoOf(url)
  const provider = (string(doc.provider) as VideoProvider | undefined) ?? found?.provider ?? 'file'
  const videoId = string(doc.videoId) ?? found?.videoId ?? null
  const excerpt = excerptShown(doc, url)
  return {
    provider,
    videoId,
    url,
    embedUrl: embedUrl(provider, videoId, url, excerpt),
    ...excerpt,
    duration: number(doc.duration),
    captions: (string(doc.captions) as CaptionState | undefined) ?? 'unknown',
    credit: string(doc.credit) ?? null,
  }
}

/** What the document says, and where it says nothing what its address says. */
function excerptShown({ start, end }: StoredDocument, url: string): Excerpt {
  const said = { start: number(start), end: number(end) }
  if (said.start === null && said.end === null) return excerptOf(url)
  // Where it begins with the recording there is nothing to say.
  return { start: said.start || null, end: said.end }
}

/** The frame of a video at the provider's privacy-friendly host. */
function embedUrl(
  provider: VideoProvider,
  videoId: string | null,
  url: string,
  excerpt: Excerpt,
): string {
  if (videoId === null) return provider === 'file' ? fileEmbed(url, excerpt) : url
  const { start, end } = excerpt
  switch (provider) {
    case 'youtube':
      return `https://www.youtube-nocookie.com/embed/${videoId}${query({ start, end })}`
    case 'vimeo':
      return vimeoEmbed(videoId, vimeoHash(url, videoId), excerpt)
    case 'ted':
      return url.includes('embed.ted.com') && excerptOf(url).start === start
        ? url
        : `https://embed.ted.com/talks/${videoId}${query({ t: start })}`
    case 'file':
      return fileEmbed(url, excerpt)
  }
}

const vimeoEmbed = (videoId: string, h: string | undefined, { start, end }: Excerpt) =>
  `https://player.vimeo.com/video/${videoId}${query({ h, dnt: 1, end_time: end })}` +
  (start === null ? '' : `#t=${start}s`)

/** A player of browsers reads the part to play from the address: https://www.w3.org/TR/media-frags/#naming-time */
function fileEmbed(url: string, { start, end }: Excerpt): string {
  if (start === null && end === null) return url
  const [file] = url.split('#')
  return `${file}#t=${start ?? 0}${end === null ? '' : `,${end}`}`
}

function query(said: Record<string, string | number | null | undefined>): string {
  const given = Object.entries(said).filter(([, value]) => value !== null && value !== undefined)
  return given.length === 0 ? '' : `?${given.map(([name, value]) => `${name}=${value}`).join('&')}`
}
