import { createServerFeature } from '@payloadcms/richtext-lexical'
import type { PasteTarget } from '../src/admin/paste/clean'
import { COMPONENTS, type Adapt } from './adapt'

/** Makes what is pasted from other programs as plain as what is written in the editor. */
export const pasteFeature = (adapt: Adapt, target: PasteTarget) =>
  createServerFeature({
    key: 'paste',
    feature: { ClientFeature: adapt(`${COMPONENTS}#PasteFeature`), clientFeatureProps: target },
  })()
