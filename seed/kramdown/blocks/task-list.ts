import type { Element } from '../element'

const BOX = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"'

/** `[ ]` and `[x]` at the start of items become check boxes. */
export function markTasks(list: Element): void {
  let tasks = false
  for (const item of list.children) {
    const [first] = item.children
    const text = first?.type === 'p' ? first.children[0] : undefined
    if (!text) continue
    const before = text.value
    text.value = before
      .replace(/^[ \t\r\n\f\v]*\[ \][ \t\r\n\f\v]+/, `${BOX} />`)
      .replace(/^[ \t\r\n\f\v]*\[x\][ \t\r\n\f\v]+/i, `${BOX} checked="checked" />`)
    tasks ||= text.value !== before
    if (tasks) item.attr.set('class', 'task-list-item')
  }
  if (tasks) list.attr.set('class', 'task-list')
}
