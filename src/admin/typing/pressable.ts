import { drawerOf } from './opened'

/** Milliseconds: as long as a form may be busy, and between two looks. */
const PATIENCE = 10_000
const BETWEEN_LOOKS = 50

/**
 * A button as it is drawn now, once it can be pressed: while its form is busy, or has not yet been told of what was typed,
 * it is grey.
 *
 * @param drawer in which it stands; null for the page itself
 * @returns undefined where it stays so, as when there is nothing to send
 */
export async function pressable(
  selector: string,
  drawer: HTMLDialogElement | null,
): Promise<HTMLElement | undefined> {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline;) {
    const all = [...document.querySelectorAll<HTMLElement>(selector)]
    const button = all.find((one) => drawerOf(one) === drawer)
    if (button && !button.matches(':disabled')) return button
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS))
  }
  return undefined
}
