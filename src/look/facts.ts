import type { Body } from '../contract'
import { walk } from '../contract/walk'

export interface Facts {
  minutes: number
  videos: number
  worksheets: number
}

const WORDS_A_MINUTE = 200

/** How long a page takes, its videos included, and what it asks of its reader. */
export function factsOf(body: Body): Facts {
  let words = 0
  let seconds = 0
  let [videos, worksheets] = [0, 0]
  for (const node of walk(body.children)) {
    if (node.type === 'text') words += node.text.split(/\s+/).filter(Boolean).length
    if (node.type === 'worksheet') worksheets += 1
    if (node.type !== 'video') continue
    videos += 1
    seconds += node.duration ?? 0
  }
  return {
    minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE + seconds / 60)),
    videos,
    worksheets,
  }
}
