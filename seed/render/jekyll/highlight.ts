/** Jekyll's `highlight` block: code as it stands, without the colours and line numbers of the old site. */
import {
  Tag,
  TypeGuards,
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs'
import { asHtmlText } from '../escape'

const MARKUP = /^([a-zA-Z0-9.+#_-]+)(\s+\w+(=(\w+|"([0-9]+\s)*[0-9]+"))?)*$/

export class Highlight extends Tag {
  private readonly language: string
  private readonly templates: Template[] = []

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid)
    const language = MARKUP.exec(token.args.trim())?.[1]
    if (language === undefined) throw new Error(`highlight cannot take "${token.args}"`)
    this.language = language.toLowerCase()
    for (;;) {
      const next = remaining.shift()
      if (!next) throw new Error(`tag ${token.getText()} not closed`)
      if (TypeGuards.isTagToken(next) && next.name === 'endhighlight') return
      this.templates.push(parser.parseToken(next, remaining))
    }
  }

  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const text = String(yield this.liquid.renderer.renderTemplates(this.templates, context))
    const code = asHtmlText(text.replace(/^[\n\r]+|[\n\r]+$/g, ''))
    const names = `class="language-${this.language.replaceAll('+', '-')}" data-lang="${this.language}"`
    emitter.write(`<figure class="highlight"><pre><code ${names}>${code}</code></pre></figure>`)
  }
}
