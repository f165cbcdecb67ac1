import { fromHtml } from 'hast-util-from-html'
import { defaultSchema, sanitize as reduce, type Schema } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'

/** GitHub's list without images: one from another host would tell that host who reads. */
const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'img' && name !== 'source'),
}

export function sanitize(html: string): string {
  return toHtml(reduce(fromHtml(html, { fragment: true }), SCHEMA))
}
