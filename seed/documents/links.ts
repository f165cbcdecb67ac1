/** Where a link of the source leads: a page of the course, a file of it, another place, or nowhere. */
import path from 'node:path'
import { isSafeAddress } from '../../src/model'
import { baseUrl } from '../render/jekyll/address'
import type { Page, Site } from '../read/site'
import type { Target } from '../transforms'
import { decoded } from '../transforms/address'
import { spelled } from './spelling'

const FILE = /\.(docx?|pptx?|xlsx?|odt|odp|ods|rtf|pdf|zip|csv|png|jpe?g|gif|svg|webp|mp[34])$/i
const HERE = 'https://site.invalid'

export interface PageKey {
  key: string
  collection: 'modules' | 'sections'
}

export type Links = (page: Page) => (href: string) => Target

/** @param keys documents by the page that they were made of */
export function linksOf(site: Site, keys: Map<Page, PageKey>): Links {
  const byAddress = new Map<string, PageKey>()
  for (const [page, key] of keys) {
    for (const address of [page.url, `/${page.path}`]) byAddress.set(normal(address), key)
  }
  const host = String(site.config.url ?? '').replace(/\/+$/, '')
  const files = new Set([...site.files.keys()].map(spelled))
  return (page) => (href) => targetOf(href.trim(), page, { site, byAddress, files, host })
}

interface Known {
  site: Site
  byAddress: Map<string, PageKey>
  /** Paths of all files, as `spelled` gives them. */
  files: Set<string>
  host: string
}

function targetOf(href: string, page: Page, known: Known): Target {
  const { site, byAddress, files, host } = known
  if (href === '') return { kind: 'empty' }
  if (!isSafeAddress(href)) return { kind: 'unsafe' }
  const local = localPath(href, page, host, site)
  if (local === undefined) return { kind: 'external', url: href.replace(/\s/g, '%20') }
  const found = byAddress.get(normal(local.pathname))
  const anchor = decoded(local.hash.slice(1))
  if (href.startsWith('#')) return { kind: 'external', url: href }
  if (found) return { kind: 'page', ...found, ...(anchor && { anchor }) }
  const asPublished = decoded(local.pathname)
    .replace(/^\/+/, '')
    .replace(/\/{2,}/g, '/')
  const file = [asPublished, besidePage(href, page)].find((path) => files.has(spelled(path)))
  const source = file === undefined ? undefined : byAddress.get(normal(`/${file}`))
  if (source) return { kind: 'page', ...source, ...(anchor && { anchor }) }
  if (file !== undefined) return { kind: 'file', path: file }
  if (FILE.test(asPublished)) return { kind: 'file', path: asPublished }
  const moved = movedTo(normal(local.pathname), byAddress)
  if (moved) return { kind: 'page', ...moved, moved: href, ...(anchor && { anchor }) }
  return { kind: 'dead', url: href }
}

/** A page that had its address at the top of the site before modules had a folder of their own. */
function movedTo(address: string, byAddress: Known['byAddress']): PageKey | undefined {
  return ['modules', 'courses']
    .flatMap((folder) => [`/${folder}${address}`, `/${folder}${address}-0`])
    .map((candidate) => byAddress.get(candidate))
    .find((found) => found !== undefined)
}

/** Where an author means a file that lies beside the page, though the page is published elsewhere. */
const besidePage = (href: string, page: Page) =>
  path.posix.join(path.posix.dirname(page.path), decoded(href.replace(/[?#].*$/, '')))

/** The path on the old site; undefined for an address elsewhere. */
function localPath(href: string, page: Page, host: string, site: Site): URL | undefined {
  const within = host && href.startsWith(host) ? href.slice(host.length) || '/' : href
  // A baseurl of "/" makes "//img/x.png" of "{{ site.baseurl }}/img/x.png".
  const doubled = /^\/\/(?![^/]*[.:])/.test(within) ? within.replace(/^\/+/, '/') : within
  if (/^([a-z][a-z0-9+.-]*:|\/\/[^/])/i.test(doubled)) return undefined
  const url = URL.canParse(doubled, HERE + page.url) ? new URL(doubled, HERE + page.url) : undefined
  if (!url || url.origin !== HERE) return undefined
  const base = baseUrl(site).replace(/\/+$/, '')
  if (base && url.pathname.startsWith(`${base}/`)) url.pathname = url.pathname.slice(base.length)
  return url
}

function normal(address: string): string {
  const tidied = decoded(address)
    .replace(/\/{2,}/g, '/')
    .replace(/(^|\/)index\.(html?|md)$/i, '$1')
    .replace(/\.(html?|md|markdown)$/i, '')
    .replace(/\/+$/, '')
  return spelled(tidied) || '/'
}
