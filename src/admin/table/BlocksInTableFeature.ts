'use client'
import { BlocksFeatureClient } from '@payloadcms/richtext-lexical/client'

type Provider = ReturnType<typeof BlocksFeatureClient>
type Feature = Exclude<Provider['feature'], (...args: never[]) => unknown>

interface Group<Item> {
  items: Item[]
}

/** The blocks that stand in a table; a table is none that is offered there, though an import may put one there. */
export const BlocksInTableFeature: typeof BlocksFeatureClient = (props) => {
  const { feature, ...provider } = BlocksFeatureClient(props)
  return {
    ...provider,
    feature: (args) => withoutTable(typeof feature === 'function' ? feature(args) : feature),
  }
}

const withoutTable = (feature: Feature): Feature => ({
  ...feature,
  slashMenu: { ...feature.slashMenu, groups: feature.slashMenu?.groups?.map(shortened) },
  toolbarFixed: { groups: feature.toolbarFixed?.groups.map(shortened) ?? [] },
})

const shortened = <Item extends { key: string }, G extends Group<Item>>(group: G): G => ({
  ...group,
  items: group.items.filter(({ key }) => key !== 'block-table'),
})
