import { VIDEO_PROVIDERS, type VideoProvider } from '../../src/model'

const NAMES: Record<VideoProvider, string> = {
  youtube: 'YouTube',
  vimeo: 'Vimeo',
  ted: 'TED',
  file: 'A video file',
}

/** Where a video may be, as editors know it. */
export const PROVIDERS = VIDEO_PROVIDERS.map((value) => ({ value, label: NAMES[value] }))
