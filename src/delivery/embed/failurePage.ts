import type { Nodes } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { ProblemDocument } from '../../contract'
import { SIZE_SCRIPT, STYLESHEET } from './page'
import type { Form } from './place'

const EMBED = /^\/embed\/(fitted\/)?modules\//

/** Whether a reader may be shown why there is nothing at an address. */
export const isShownAsPage = (path: string): boolean => EMBED.test(path)

/**
 * The embed that a browser asked for, to show it to a reader.
 *
 * @returns undefined where a program asked, or for something else
 */
export function embedAskedFor(address: string, accept: string | undefined): Form | undefined {
  const [isEmbed, fitted] = EMBED.exec(address) ?? []
  if (isEmbed === undefined || !/\btext\/html\b/i.test(accept ?? '')) return undefined
  return fitted === undefined ? 'plain' : 'fitted'
}

/** What a frame shows where there is no page for it. */
export function failurePage(
  { title, detail, status }: ProblemDocument,
  publicUrl: string,
  form: Form,
): string {
  const page: Nodes = h(null, [
    { type: 'doctype' },
    // By this the script of an embed tells that there is none.
    h('html', { lang: 'en', dataStatus: String(status) }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', title),
        h('link', { rel: ['icon'], href: 'data:,' }),
        h('link', { rel: ['stylesheet'], href: STYLESHEET }),
        ...(form === 'fitted' ? [h('script', { src: SIZE_SCRIPT, defer: true })] : []),
      ]),
      h('body', [
        h('main', [
          h('h1', title),
          h('p', detail),
          h('p', [
            h('a', { href: publicUrl, target: '_blank', rel: ['noopener'] }, 'See what there is'),
          ]),
        ]),
      ]),
    ]),
  ])
  return toHtml(page)
}
