/** What the `div`s of both dialects are, by their classes. */
import type { Element } from 'hast'
import { videoOf, type CalloutKind } from '../../src/model'
import { classesOf, isElement, property, solid } from './dom'

/** Kinds by the classes of both dialects; a class that stands here makes a box a callout. */
export const KINDS: Record<string, CalloutKind> = {
  objectives: 'objectives',
  activity: 'activity',
  case_study: 'case-study',
  case_study_box: 'case-study',
  info: 'information',
  information: 'information',
  explanatory: 'explanatory',
  tips: 'tip',
  tip: 'tip',
  reflection: 'reflection',
  videos: 'videos',
  video: 'videos',
  summary: 'summary',
  quote: 'quote',
}

/** Boxes that only lay out the old site. */
const LAYOUT =
  /^(wrap-collabsible|lbl-toggle|footnotes|collapsible-content|content-inner|highlight|highlighter-rouge|language-.*|row|col.*|container)$/

export type Box = 'videoTime' | 'highlight' | 'video' | 'callout' | 'layout'

export function boxOf(element: Element): Box {
  const classes = classesOf(element)
  if (classes.includes('videotime')) return 'videoTime'
  if (classes.includes('colorhighlight')) return 'highlight'
  if (classes.includes('callout')) return 'callout'
  if (classes.includes('video') && isVideo(element)) return 'video'
  if (classes.some((name) => name in KINDS)) return 'callout'
  return classes.every((name) => LAYOUT.test(name)) ? 'layout' : 'callout'
}

/** A frame in a box of its own is the video itself, and not a callout around it. */
function isVideo(element: Element): boolean {
  const [only, ...others] = solid(element.children)
  if (others.length > 0 || !isElement(only, 'iframe')) return false
  return videoOf(property(only, 'src') ?? '') !== undefined
}
