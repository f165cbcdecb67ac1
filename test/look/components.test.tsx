/** `connectedlib-cms/react`, as a site uses it that has components of its own. */
import { describe, expect, it } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import {
  Body,
  COMPONENTS,
  type BodyTree,
  type BodyProps,
  type Components,
  type NodeOf,
  type ViewProps,
} from '../../src/look'
import type { ModuleDocument } from '../../src/contract'
import { SAMPLE } from './sample'

const show = (props: Partial<BodyProps> = {}) =>
  renderToStaticMarkup(<Body body={SAMPLE} {...props} />)

const Shout = ({ node }: { node: NodeOf<'text'> }) => node.text.toUpperCase()
const Player = ({ node }: { node: NodeOf<'video'> }) => <a href={node.url}>{node.duration} s</a>
const Framed = (props: ViewProps<NodeOf<'callout'>>) => (
  <div className="framed">
    <COMPONENTS.callout {...props} />
  </div>
)

/** What a newer API might send. */
const NEWER = {
  type: 'body',
  children: [{ type: 'quiz' }, { type: 'constructor' }],
  footnotes: [],
} as unknown as BodyTree

describe('components of a site', () => {
  it('show their nodes wherever these stand, and leave the others as they are', () => {
    const html = show({ components: { text: Shout } })
    expect(html).toContain('WHAT STANDS IN A BOX OF THE KIND TIP.')
    expect(html).toContain('<th scope="row"><p>A PARENT</p></th>')
    expect(html).toMatch(/<li id="fn-1" value="1"><p>AN INVENTED NOTE\.<\/p>/)
    expect(html).not.toContain('which signs use words')
  })

  it('get a node with all that it holds', () => {
    const html = show({ components: { video: Player } })
    expect(html).toContain('<a href="https://www.youtube.com/watch?v=abc">252 s</a>')
    expect(html).not.toContain('class="video"')
  })

  it('may show the component that they replace within themselves', () => {
    const boxes = show().match(/<aside/g)?.length
    const framed = show({ components: { callout: Framed } })
    expect(framed.match(/<div class="framed"><aside role="note"/g)).toHaveLength(boxes ?? 0)
  })

  it('are the reader’s where the site has none for a type after all', () => {
    expect(show({ components: { text: undefined } })).toBe(show())
    expect(() => show({ body: NEWER, components: { text: undefined } })).toThrow('“quiz”')
  })

  it('are checked by the compiler', () => {
    // @ts-expect-error There is no node of this type.
    const unknown: Partial<Components> = { quiz: Shout }
    // @ts-expect-error A component of texts cannot show a video.
    const wrong: Partial<Components> = { video: Shout }
    // @ts-expect-error Only a table for every type is whole.
    const short: Components = { ...COMPONENTS, figure: undefined }
    expect([unknown, wrong, short]).toHaveLength(3)
  })
})

describe('a link', () => {
  it('leads where the API says, or where the site does', () => {
    expect(show()).toContain('href="https://cms.example/first-contact/words#signs"')
    const hrefOf: BodyProps['hrefOf'] = ({ href, to }) =>
      to ? href.replace(/^[^#]*/, `/read/${to.id}`) : href
    expect(show({ hrefOf })).toContain('href="/read/sec_1#signs"')
  })

  it('leads to no script, whoever says so', () => {
    expect(show({ hrefOf: () => 'javascript:alert(1)' })).not.toContain('javascript:')
  })
})

describe('a document without a body', () => {
  it('shows nothing', () => {
    const { body } = { body: null } satisfies Pick<ModuleDocument, 'body'>
    expect(show({ body })).toBe('')
  })
})

describe('a node of a type that is not known', () => {
  it('is an error that says what to do', () => {
    expect(() => show({ body: NEWER })).toThrow('no component for a node of the type “quiz”')
  })

  it('is shown as the site says', () => {
    expect(show({ body: NEWER, unknown: ({ node }) => <i>{node.type}</i> })).toBe(
      '<i>quiz</i><i>constructor</i>',
    )
  })
})
