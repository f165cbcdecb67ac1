import type { Kept } from './useKeeping'

/** A document that is open: the page's own, or one in a drawer above it. */
export interface Opened {
  keepAndLeave: () => Promise<Kept>
}

/** In the order in which they were opened. */
const opened = new Set<Opened>()

/** @returns tells that it is closed */
export function enter(document: Opened): () => void {
  opened.add(document)
  return () => {
    opened.delete(document)
  }
}

/** Whether it is on this one to hold back what leaves all that are open. */
export const isLowest = (document: Opened): boolean => [...opened][0] === document

/** Saves what was typed in all that are open. */
export const keepAll = (): Promise<Kept[]> =>
  Promise.all([...opened].map(({ keepAndLeave }) => keepAndLeave()))

/** The drawer that something stands in; null for the page itself. */
export const drawerOf = (target: EventTarget | null): HTMLDialogElement | null =>
  target instanceof Element ? target.closest('dialog') : null

/** The drawer or the question that is above everything else, wherever the keyboard is; null for the page itself. */
export const highest = (): HTMLDialogElement | null =>
  [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].at(-1) ?? null

let followed: HTMLElement | undefined

/** Presses what was held back, now that it can be followed. */
export function follow(element: HTMLElement | undefined): void {
  followed = element
  element?.click()
  followed = undefined
}

/** Whether something is being pressed by us, so that nobody holds it back again. */
export const isFollowed = (element: HTMLElement): boolean => element === followed
