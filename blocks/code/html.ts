import type { HtmlHandler } from '../render/htmlState'
import { h, text } from '../render/hast'

/** A class holds no blank, so of the language only its first word is named, as kramdown does. */
export const codeHtml: HtmlHandler<'code'> = (node) => {
  const language = node.language?.trim().split(/\s+/)[0]
  return [
    h('pre', {}, [
      h('code', { className: language ? [`language-${language}`] : undefined }, [text(node.code)]),
    ]),
  ]
}
