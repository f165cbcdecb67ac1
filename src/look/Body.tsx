import { Fragment, type ComponentType } from 'react'
import type { Body as BodyTree, Link, Node } from '../contract'
import { findAnchors, type Anchors } from './anchors'
import { COMPONENTS, type Components } from './components'
import { Notes } from './nodes/Notes'
import type { Page, ViewProps } from './nodes/page'
import { prefixed } from './prefixed'
import { ENGLISH, type Words } from './words'

export const EMPTY: BodyTree = { type: 'body', children: [], footnotes: [] }

export interface BodyProps {
  /** A body in the format `json`; null, as of a module that has none, shows nothing. */
  body: BodyTree | null
  /** Components of yours, by the type of the node that each shows; the others are the reader's. */
  components?: { [T in keyof Components]?: Components[T] | undefined } | undefined
  /**
   * Where a link leads.
   * @default where the API says
   */
  hrefOf?: ((link: Link) => string) | undefined
  /** @default English */
  words?: Words | undefined
  /** What `findAnchors` found in the body, where the page has used it already. */
  anchors?: Anchors | undefined
  /**
   * What the ids of headings, notes and references begin with, and the links of the body to them: one of its own for each
   * of several bodies on a page. `findAnchors` tells ids without it.
   * @default nothing
   */
  idPrefix?: string | undefined
  /**
   * Shows a node of a type that this version of the package does not know.
   * @default an error
   */
  unknown?: ComponentType<{ node: { type: string } }> | undefined
}

/** A delivered body as the reader shows it, in a server component or in the browser. */
export function Body({ body, ...props }: BodyProps) {
  return body && <OneBody body={body} {...props} />
}

function OneBody({
  body,
  components,
  hrefOf = ({ href }) => href,
  words = ENGLISH,
  anchors = findAnchors(body, words),
  idPrefix = '',
  unknown = Unknown,
}: BodyProps & { body: BodyTree }) {
  const page: Page = {
    words,
    hrefOf: prefixed(hrefOf, idPrefix, body, anchors),
    idPrefix,
    idOf: (node) => {
      const id = anchors.ids.get(node)
      return id === undefined ? undefined : idPrefix + id
    },
    headingOf: (node) => `h${anchors.levels.get(node) ?? 2}`,
    render: (nodes) =>
      nodes.map((node, index) => {
        const View = viewOf(node, components) ?? viewOf(node, COMPONENTS) ?? unknown
        return (
          <Fragment key={index}>
            <View node={node} page={page} />
          </Fragment>
        )
      }),
  }
  return (
    <>
      {page.render(body.children)}
      <Notes notes={body.footnotes} page={page} />
    </>
  )
}

/** Found under the node's own type, so it takes that node; the compiler cannot follow this. */
function viewOf({ type }: Node, components: BodyProps['components']) {
  return components && Object.hasOwn(components, type)
    ? (components[type] as ComponentType<ViewProps<Node>> | undefined)
    : undefined
}

function Unknown({ node }: { node: { type: string } }): never {
  throw new Error(
    `There is no component for a node of the type “${node.type}”. Update connectedlib-cms, or say with the property “unknown” of <Body> what to show in its place.`,
  )
}
