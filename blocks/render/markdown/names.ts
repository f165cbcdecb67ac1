import type { Callout, Note } from '../../../src/contract'
import type { ExactState } from '../../exact'
import { clock, excerptWords } from '../../video/duration'
import { safeAddress } from '../safe'
import { factOf, type Facts } from './facts'

/** What a body is written with: how it calls what it shows. */
export function exactState(facts: Facts, notes: readonly Note[]): ExactState {
  const labels = new Map<string, string>(notes.map(({ id, number }) => [id, String(number)]))
  const { callouts, videos, worksheets, sources } = facts
  return {
    document: (uid) => {
      const shown = callouts.get(uid)
      return shown ? titled(shown.callout) : { title: factOf(worksheets, uid).title }
    },
    media: (uid) => ({ src: factOf(sources, uid), alt: '' }),
    address: ({ id }) => factOf(worksheets, String(id)).href,
    label: (uid) => factOf(labels, uid),
    callout: (uid) => {
      const { callout, blocks } = factOf(callouts, uid)
      return { attributes: boxOf(callout), body: blocks }
    },
    video: (uid) => {
      const video = factOf(videos, uid)
      const length = video.duration === null ? [] : [clock(video.duration)]
      const said = [...length, excerptWords(video) ?? []].flat().join(', ')
      const words = said === '' ? video.title : `${video.title} (${said})`
      return { address: safeAddress(video.url) ?? '', words }
    },
    frames: false,
  }
}

const titled = ({ title, titleLevel }: Callout) => ({
  title: title ?? '',
  showTitle: title !== undefined,
  titleLevel,
})

/** A title that is there and not shown would be taken from the text. */
const boxOf = ({ id, kind, title, sourceClasses }: Callout) => ({
  className: ['callout', `callout--${kind}`],
  dataKind: kind,
  dataId: id,
  dataSourceClass: sourceClasses.join(' ') || undefined,
  dataTitle: title === undefined ? '' : undefined,
})
