'use client'
import { TableFeatureClient } from '@payloadcms/richtext-lexical/client'
import {
  $getRoot,
  $insertNodes,
  $parseSerializedNode,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { toast } from '@payloadcms/ui'
import { emptyGrid } from '../../../blocks/table/grid'

type Provider = ReturnType<typeof TableFeatureClient>
type Feature = Exclude<Provider['feature'], (...args: never[]) => unknown>
type Choosable = { onSelect?: (at: never) => void }

/** The table of a table block, which begins as a new block does rather than with a question for its size. */
export const GridFeature: typeof TableFeatureClient = (props) => {
  const { feature, ...provider } = TableFeatureClient(props)
  return {
    ...provider,
    feature: (args) => begun(typeof feature === 'function' ? feature(args) : feature),
  }
}

const begun = (feature: Feature): Feature => ({
  ...feature,
  slashMenu: { ...feature.slashMenu, groups: feature.slashMenu?.groups?.map(inserting) },
  toolbarFixed: { groups: feature.toolbarFixed?.groups.map(inserting) ?? [] },
})

const inserting = <Item extends Choosable, G extends { items: Item[] }>(group: G): G => ({
  ...group,
  items: group.items.map((item) => ({ ...item, onSelect: insertGrid })),
})

const insertGrid = ({ editor }: { editor: LexicalEditor }) =>
  editor.update(() => {
    const hasTable = $getRoot()
      .getChildren()
      .some((node) => node.getType() === 'table')
    if (hasTable)
      toast.info('The table is here already. Give another one a Table block of its own.')
    else $insertNodes([$parseSerializedNode(emptyGrid())])
  })
