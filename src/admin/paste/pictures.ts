import type { Content } from '../../../blocks/render/hast'
import { changed } from './tree'

const PICTURES = new Set(['img', 'svg'])
const NO_TEXT = new Set([
  'audio',
  'base',
  'button',
  'head',
  'iframe',
  'input',
  'link',
  'meta',
  'noscript',
  'object',
  'script',
  'select',
  'style',
  'template',
  'textarea',
  'title',
  'video',
])

/** Takes out what is no text, and counts the pictures: their files are not in what is pasted. */
export function withoutPictures(nodes: Content[]): { nodes: Content[]; pictures: number } {
  let pictures = 0
  const kept = changed(nodes, (element) => {
    const isPicture = PICTURES.has(element.tagName)
    if (isPicture) pictures += 1
    return isPicture || NO_TEXT.has(element.tagName) ? [] : [element]
  })
  return { nodes: kept, pictures }
}
