import type { Video } from '../contract'
import { videoOf, vimeoHash, type CaptionState, type VideoProvider } from '../model'
import { number, string } from './addresses'
import type { StoredDocument } from './types'

type VideoFacts = Omit<Video, 'type' | 'id' | 'title' | 'showDuration'>

/** What is delivered of a video, in a page and by itself. */
export function videoFacts(doc: StoredDocument): VideoFacts {
  const url = string(doc.url) ?? ''
  const found = videoOf(url)
  const provider = (string(doc.provider) as VideoProvider | undefined) ?? found?.provider ?? 'file'
  const videoId = string(doc.videoId) ?? found?.videoId ?? null
  return {
    provider,
    videoId,
    url,
    embedUrl: embedUrl(provider, videoId, url),
    duration: number(doc.duration),
    captions: (string(doc.captions) as CaptionState | undefined) ?? 'unknown',
    credit: string(doc.credit) ?? null,
  }
}

/** The frame of a video at the provider's privacy-friendly host. */
function embedUrl(provider: VideoProvider, videoId: string | null, url: string): string {
  if (videoId === null) return url
  switch (provider) {
    case 'youtube':
      return `https://www.youtube-nocookie.com/embed/${videoId}`
    case 'vimeo':
      return vimeoEmbed(videoId, vimeoHash(url, videoId))
    case 'ted':
      return url.includes('embed.ted.com') ? url : `https://embed.ted.com/talks/${videoId}`
    case 'file':
      return url
  }
}

const vimeoEmbed = (videoId: string, hash: string | undefined) =>
  `https://player.vimeo.com/video/${videoId}?${hash === undefined ? '' : `h=${hash}&`}dnt=1`
