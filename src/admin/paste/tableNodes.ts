import { TableFeatureClient } from '@payloadcms/richtext-lexical/client'

const { feature } = TableFeatureClient({ featureKey: 'experimental_table', order: 0 })

/** Of which a table in a block is made; an editor around such blocks need not know them. */
export const TABLE_NODES = (typeof feature === 'function' ? undefined : feature.nodes) ?? []
