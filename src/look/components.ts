import type { ComponentType } from 'react'
import type { Node } from '../contract'
import { Callout } from './nodes/Callout'
import { Definitions, Disclosure, Highlight } from './nodes/Containers'
import { Embed } from './nodes/Embed'
import { Heading } from './nodes/Heading'
import { Figure, Image } from './nodes/Images'
import { Link } from './nodes/Link'
import { List } from './nodes/List'
import type { ViewProps } from './nodes/page'
import { Paragraph } from './nodes/Paragraph'
import { Break, Code, Divider } from './nodes/Plain'
import { Quote } from './nodes/Quote'
import { RawHtml } from './nodes/RawHtml'
import { Reference } from './nodes/Reference'
import { Table } from './nodes/Table'
import { Text } from './nodes/Text'
import { Video } from './nodes/Video'
import { Worksheet } from './nodes/Worksheet'

type NodeType = Node['type']

/** The node of a type. */
export type NodeOf<T extends NodeType> = Extract<Node, { type: T }>

/** One component a node type. */
export type Components = { [T in NodeType]: ComponentType<ViewProps<NodeOf<T>>> }

/** The components of the reader; a component of yours may show one of them within itself. */
export const COMPONENTS = {
  text: Text,
  break: Break,
  link: Link,
  footnoteReference: Reference,
  image: Image,
  paragraph: Paragraph,
  heading: Heading,
  list: List,
  quote: Quote,
  table: Table,
  disclosure: Disclosure,
  highlight: Highlight,
  definitions: Definitions,
  code: Code,
  divider: Divider,
  rawHtml: RawHtml,
  embed: Embed,
  callout: Callout,
  video: Video,
  worksheet: Worksheet,
  figure: Figure,
} as const satisfies Components
