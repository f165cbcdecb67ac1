import { Fragment } from 'react'
import type { Body as BodyTree, Node } from '../contract'
import type { Anchors } from './anchors'
import { Callout } from './nodes/Callout'
import { Definitions, Disclosure, Highlight } from './nodes/Containers'
import { Embed } from './nodes/Embed'
import { Heading } from './nodes/Heading'
import { Figure, Image } from './nodes/Images'
import { Link } from './nodes/Link'
import { List } from './nodes/List'
import { Notes } from './nodes/Notes'
import type { Page } from './nodes/page'
import { Paragraph } from './nodes/Paragraph'
import { Quote } from './nodes/Quote'
import { RawHtml } from './nodes/RawHtml'
import { Reference } from './nodes/Reference'
import { Table } from './nodes/Table'
import { Text } from './nodes/Text'
import { Video } from './nodes/Video'
import { Worksheet } from './nodes/Worksheet'
import type { Words } from './words'

export const EMPTY: BodyTree = { type: 'body', children: [], footnotes: [] }

interface BodyProps {
  body: BodyTree
  anchors: Anchors
  words: Words
}

/** A delivered body as the reader shows it. */
export function Body({ body, anchors, words }: BodyProps) {
  const page: Page = {
    words,
    idOf: (node) => anchors.ids.get(node),
    headingOf: (node) => `h${anchors.levels.get(node) ?? 2}`,
    render: (nodes) =>
      nodes.map((node, index) => <Fragment key={index}>{view(node, page)}</Fragment>),
  }
  return (
    <>
      {page.render(body.children)}
      <Notes notes={body.footnotes} page={page} />
    </>
  )
}

/** One component a node type; the compiler holds the list complete. */
function view(node: Node, page: Page): React.ReactNode {
  switch (node.type) {
    case 'text':
      return <Text node={node} />
    case 'break':
      return <br />
    case 'link':
      return <Link node={node} page={page} />
    case 'footnoteReference':
      return <Reference node={node} />
    case 'image':
      return <Image node={node} />
    case 'paragraph':
      return <Paragraph node={node} page={page} />
    case 'heading':
      return <Heading node={node} page={page} />
    case 'list':
      return <List node={node} page={page} />
    case 'quote':
      return <Quote node={node} page={page} />
    case 'table':
      return <Table node={node} page={page} />
    case 'disclosure':
      return <Disclosure node={node} page={page} />
    case 'highlight':
      return <Highlight node={node} page={page} />
    case 'definitions':
      return <Definitions node={node} page={page} />
    case 'code':
      return (
        <pre tabIndex={0}>
          <code>{node.code}</code>
        </pre>
      )
    case 'divider':
      return <hr />
    case 'rawHtml':
      return <RawHtml node={node} />
    case 'embed':
      return <Embed node={node} />
    case 'callout':
      return <Callout node={node} page={page} />
    case 'video':
      return <Video node={node} page={page} />
    case 'worksheet':
      return <Worksheet node={node} />
    case 'figure':
      return <Figure node={node} />
    default:
      return unknown(node)
  }
}

function unknown(node: never): never {
  throw new Error(`The reader has no component for the node ${JSON.stringify(node)}.`)
}
