import { PAGE_SAFETY } from '../http/pageSafety'
import type { Form } from './place'

export const HTML = 'text/html; charset=utf-8'

/** Any site may frame the page; the page itself runs nothing, and loads of others what its reader asks for. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  'img-src https: http: data:',
  'media-src https: http:',
  'frame-src https: http:',
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
]

/** What an embed says of itself, whether it is a page or why there is none. */
export const safetyOf = (form: Form): Record<string, string> => ({
  'Content-Security-Policy': [...POLICY, ...(form === 'fitted' ? ["script-src 'self'"] : [])].join(
    '; ',
  ),
  ...PAGE_SAFETY,
})
