/** Links of a page to places: on it, or on another page of the course. */
import type { Element, Root } from 'hast'
import { lineOf } from '../../render/tree'
import type { Target } from '../../transforms'
import { decoded } from '../../transforms/address'
import { descendants, hasClass, property, wordsIn } from '../../transforms/dom'
import { referredId, type PageNotes } from '../../transforms/notes/find'

export interface AnchorLink {
  words: string
  line: number | undefined
  /** Key of the page that it leads to; absent where it is the link's own. */
  page?: string
  anchor: string
}

/** Those that notes are made of lead to where the notes will be, and are not among them. */
export function anchorLinks(
  tree: Root,
  notes: PageNotes,
  target: (href: string) => Target,
): AnchorLink[] {
  const ofNotes = notesIn(notes)
  return [...descendants(tree.children)].flatMap((element) => {
    const href = element.tagName === 'a' ? property(element, 'href') : undefined
    if (href === undefined || ofNotes(element)) return []
    const to = placeOf(href, target)
    return to ? [{ words: wordsIn(element.children), line: lineOf(element), ...to }] : []
  })
}

function notesIn({ notes, missing, atEnd }: PageNotes): (element: Element) => boolean {
  const reported = new Set(missing.map(({ element }) => element))
  const begin = new Set(notes.map(({ element }) => element))
  const ids = new Set(notes.map(({ id }) => id))
  return (element) =>
    reported.has(element) ||
    (atEnd &&
      (begin.has(element) ||
        hasClass(element, 'reversefootnote') ||
        ids.has(referredId(element) ?? '')))
}

function placeOf(href: string, target: (href: string) => Target) {
  const to = target(href)
  if (to.kind === 'page') return to.anchor && { page: to.key, anchor: to.anchor }
  const anchor = to.kind === 'external' ? anchorIn(to.url) : undefined
  return anchor && { anchor }
}

/** The place on its own page that an address names; a browser knows the top of any page. */
export function anchorIn(url: string): string | undefined {
  if (!url.startsWith('#')) return undefined
  const anchor = decoded(url.slice(1))
  return anchor === '' || anchor.toLowerCase() === 'top' ? undefined : anchor
}
