import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { Problem } from '../problems'
import { documentAt, isHere, lastingEmbedPath, type Place } from './place'

/** Pixels; a page scrolls within its frame. */
const SIZE = { width: 720, height: 900 }

/** For the whole screen without `allow`, which would not count for the player that the page frames. */
const FRAME = { loading: 'lazy', style: 'max-width: 100%', allowFullScreen: true }

interface Limits {
  maxwidth?: string
  maxheight?: string
}

/** A frame with the page in it, no larger than the site allows: https://oembed.com, type `rich`. */
export function offerOf(place: Place, { maxwidth, maxheight }: Limits, publicUrl: string) {
  const { title, attribution } = documentAt(place)
  const author = attribution ?? place.module.document.attribution
  const size = {
    width: Math.min(SIZE.width, Number(maxwidth ?? SIZE.width)),
    height: Math.min(SIZE.height, Number(maxheight ?? SIZE.height)),
  }
  const src = publicUrl + lastingEmbedPath(place)
  return {
    version: '1.0',
    type: 'rich',
    title,
    ...(author !== null && { author_name: author }),
    provider_name: 'ConnectedLib',
    provider_url: publicUrl,
    ...size,
    html: toHtml(h('iframe', { src, title, ...size, ...FRAME })),
  }
}

/** @param url as it was asked for, whole or a path */
export const noPageAt = (url: string, publicUrl: string): Problem =>
  new Problem(
    'not-found',
    isHere(url, publicUrl)
      ? `No module, and no page of one, is published at ${url}.`
      : `${url} is an address of another site. Give that of a module or of one of its pages at ${publicUrl}.`,
    { parameter: 'url' },
  )
