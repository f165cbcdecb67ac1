import { openTag } from '../render/attribute'

/** Markdown within an element; the blank lines make it Markdown for every reader, the attribute for kramdown. */
export const boxed = (
  tagName: string,
  attributes: Parameters<typeof openTag>[1],
  content: string,
): string => `${openTag(tagName, { ...attributes, markdown: '1' })}\n\n${content}\n\n</${tagName}>`
