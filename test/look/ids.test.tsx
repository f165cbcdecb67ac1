/** Ids of a body, alone on its page and beside others. */
import { describe, expect, it } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import { Body, type BodyProps, type BodyTree } from '../../src/look'

const link = (href: string): BodyTree['children'][number] => ({
  type: 'paragraph',
  children: [{ type: 'link', href, children: [{ type: 'text', text: href }] }],
})

const NOTED: BodyTree = {
  type: 'body',
  children: [
    { type: 'heading', level: 2, children: [{ type: 'text', text: 'Notes' }] },
    { type: 'heading', level: 2, children: [{ type: 'text', text: 'Début' }] },
    {
      type: 'paragraph',
      children: [
        { type: 'footnoteReference', id: 'fn_1', number: 1, occurrence: 1 },
        { type: 'footnoteReference', id: 'fn_1', number: 1, occurrence: 2 },
      ],
    },
    ...['#notes', '#d%C3%A9but', '#début', '#fn-1', '#fnref-1-2', '#top', '#100%'].map(link),
  ],
  footnotes: [{ id: 'fn_1', number: 1, references: 2, children: [link('#fnref-1')] }],
}

const show = (...bodies: Partial<BodyProps>[]) =>
  renderToStaticMarkup(bodies.map((props, index) => <Body key={index} body={NOTED} {...props} />))
const idsOf = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
const targetsOf = (html: string) =>
  [...html.matchAll(/ (?:href="#|aria-labelledby=")([^"]*)/g)].map(([, id = '']) => {
    return id === '100%25' ? id : decodeURIComponent(id)
  })

describe('a body', () => {
  it('has each id once, also where a heading is called as that of its notes', () => {
    const html = show({})
    const ids = idsOf(html)
    expect(new Set(ids).size).toBe(ids.length)
    const [, label] = /<section[^>]* aria-labelledby="([^"]*)"/.exec(html) ?? []
    expect(html).toContain(`<h2 id="${label}">Notes</h2><ol>`)
    expect(html).toContain('<h2 id="notes">Notes</h2><h2')
  })

  it('leads to its own notes and headings beside another on one page', () => {
    const prefixes = ['one-', 'two-']
    const html = show(...prefixes.map((idPrefix) => ({ idPrefix })))
    const ids = idsOf(html)
    expect(new Set(ids).size).toBe(ids.length)
    for (const idPrefix of prefixes) {
      const targets = targetsOf(show({ idPrefix }))
      const within = targets.filter((target) => target.startsWith(idPrefix))
      expect(ids).toEqual(expect.arrayContaining(within))
      expect(targets.filter((target) => !within.includes(target))).toEqual(['top', '100%25'])
    }
  })

  it('leaves to the site what the site says of a link', () => {
    const hrefOf = () => '#notes'
    expect(show({ idPrefix: 'one-', hrefOf })).toContain('<a href="#notes">')
  })
})
