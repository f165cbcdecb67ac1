import type { Element } from '../element'
import { type Converter, type Context, FOOTNOTES_PLACE, TOC_PLACE } from './context'
import { attributes, escapeCode } from './html'

/** The tag, and what it holds on the same line. */
const onOneLine =
  (name: string): Converter =>
  (context, el) =>
    `${context.indent()}<${name}${context.attributes(el)}>${context.inner(el)}</${name}>\n`

/** The tag, and what it holds on lines of their own. */
export const onLines =
  (name: string): Converter =>
  (context, el) =>
    `${context.indent()}<${name}${context.attributes(el)}>\n${context.inner(el)}${context.indent()}</${name}>\n`

const refersTo = (el: Element, name: string): boolean =>
  el.options.ial?.refs.includes(name) ?? false

function figure(context: Context, p: Element, img: Element): string {
  const outer = new Map(p.attr)
  const own = new Map(img.attr)
  for (const name of ['class', 'id']) {
    const value = own.get(name)
    if (value === undefined || outer.has(name)) continue
    outer.set(name, value)
    own.delete(name)
  }
  const caption = `<figcaption>${img.attr.get('alt') ?? ''}</figcaption>`
  return `${context.indent()}<figure${context.attributes(p, outer)}>\n<img${attributes(own)} />\n${caption}\n</figure>\n`
}

export const p: Converter = (context, el) => {
  const [first] = el.children
  if (el.options.transparent) return context.inner(el)
  if (el.children.length === 1 && first?.type === 'img' && refersTo(first, 'standalone'))
    return figure(context, el, first)
  return onOneLine('p')(context, el)
}

export const listOf =
  (name: 'ul' | 'ol'): Converter =>
  (context, el) => {
    if (!context.tocList && refersTo(el, 'toc')) {
      context.tocList = el
      return TOC_PLACE
    }
    if (!context.footnotesPlaced && refersTo(el, 'footnotes')) {
      context.footnotesPlaced = true
      return FOOTNOTES_PLACE
    }
    return onLines(name)(context, el)
  }

export const item =
  (name: 'li' | 'dd'): Converter =>
  (context, el) => {
    const inner = context.inner(el)
    const [first] = el.children
    const tight = !first || (first.type === 'p' && first.options.transparent)
    const indent = context.indent()
    const end = tight && !inner.endsWith('\n') ? '' : indent
    return `${indent}<${name}${context.attributes(el)}>${tight ? '' : '\n'}${inner}${end}</${name}>\n`
  }

export const dt: Converter = (context, el) => {
  const list = context.parents.at(-1)
  const ref = list?.options.ial?.refs
    .map((name) => /^auto_ids(?:-([\w-]+))?/.exec(name))
    .find(Boolean)
  if (ref && !el.attr.has('id'))
    el.attr.set('id', `${ref[1] ?? ''}${basicId(el.options.rawText ?? '')}`)
  return onOneLine('dt')(context, el)
}

const basicId = (text: string): string =>
  text
    .replace(/^[^a-zA-Z]+/gm, '')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase()

function newId(context: Context, text: string): string {
  const id = basicId(text) || 'section'
  const used = context.ids.get(id)
  context.ids.set(id, (used ?? -1) + 1)
  const { auto_id_prefix } = context.state.options
  return auto_id_prefix + (used === undefined ? id : `${id}-${used + 1}`)
}

export const header: Converter = (context, el) => {
  const attr = new Map(el.attr)
  const { options } = context.state
  const level = el.options.level ?? 1
  const shown = Math.max(1, Math.min(6, level + options.header_offset))
  if (!attr.has('id') && options.auto_ids) attr.set('id', newId(context, el.options.rawText ?? ''))
  const id = attr.get('id')
  if (
    id !== undefined &&
    options.toc_levels.includes(level) &&
    !/\bno_toc\b/.test(attr.get('class') ?? '')
  )
    context.headings.push({ level, id, children: el.children })
  return `${context.indent()}<h${shown}${context.attributes(el, attr)}>${context.inner(el)}</h${shown}>\n`
}

const LANGUAGE = /\blanguage-(\S+)/

export const codeblock: Converter = (context, el) => {
  const attr = new Map(el.attr)
  const names = attr.get('class') ?? ''
  const language = LANGUAGE.exec(names)?.[1]
  const rest = names.replace(LANGUAGE, '').trim()
  if (language && rest) attr.set('class', rest)
  else if (language) attr.delete('class')
  const inCode = language ? ` class="language-${escapeCode(language)}"` : ''
  const code = escapeCode(el.value).replace(/\n$/, '')
  return `${context.indent()}<pre${context.attributes(el, attr)}><code${inCode}>${code}\n</code></pre>\n`
}

export const hr: Converter = (context, el) => `${context.indent()}<hr${context.attributes(el)} />\n`

function unchangedMath(context: Context, el: Element): string {
  const { value, attr, options } = el
  const own = new Map(attr)
  own.set('class', `${attr.get('class') ?? ''} kdmath`.trimStart())
  return options.category === 'span'
    ? `<span${attributes(own)}>$${value}$</span>`
    : `${context.indent()}<div${context.attributes(el, own)}>$$\n${value}\n$$</div>\n`
}

export const math: Converter = (context, el) => {
  if (context.state.options.math_engine !== 'mathjax') return unchangedMath(context, el)
  const value = escapeCode(el.value)
  if (el.options.category === 'span')
    return el.attr.size === 0
      ? `\\(${value}\\)`
      : `<span${attributes(el.attr)}>$${el.value}$</span>`
  return el.attr.size === 0
    ? `\\[${value}\\]\n`
    : `${context.indent()}<div${context.attributes(el)}>\\[${value}\\]\n</div>\n`
}
