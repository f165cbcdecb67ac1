import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A page as Jekyll shows it, without its layout. */
export interface Shown {
  path: string
  url: string
  title: string | null
  html: string
}

/** Writes what Jekyll has made of each page before it writes the site. */
const PLUGIN = `
require 'json'
Jekyll::Hooks.register :site, :post_render do |site|
  shown = (site.pages + site.documents).map do |page|
    { path: page.relative_path, url: page.url, title: page.data['title'], html: page.content }
  end
  File.write(ENV.fetch('SHOWN'), JSON.generate(shown))
end
`

/** Says why Jekyll cannot be asked, if it cannot. */
export function whyNoJekyll(): string | undefined {
  const { status, stdout } = spawnSync('jekyll', ['--version'], { encoding: 'utf8' })
  if (status !== 0) return 'Jekyll is not installed'
  return stdout.startsWith('jekyll 4.3.') ? undefined : `it is ${stdout.trim()}, not 4.3`
}

/** What the real Jekyll makes of the files of a site. */
export function jekyllShows(files: Record<string, string>): Shown[] {
  const root = mkdtempSync(path.join(tmpdir(), 'connectedlib-jekyll-'))
  const site = path.join(root, 'site')
  const shown = path.join(root, 'shown.json')
  for (const [file, text] of Object.entries({ ...files, '_plugins/shown.rb': PLUGIN })) {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true })
    writeFileSync(path.join(site, file), text)
  }
  const args = ['build', '-s', site, '-d', path.join(root, 'built'), '--disable-disk-cache']
  const { status, stderr, stdout } = spawnSync('jekyll', args, {
    encoding: 'utf8',
    env: {
      ...process.env,
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      JEKYLL_NO_BUNDLER_REQUIRE: '1',
      SHOWN: shown,
    },
  })
  if (status !== 0) throw new Error(`jekyll failed: ${stdout}${stderr}`)
  const pages = JSON.parse(readFileSync(shown, 'utf8')) as Shown[]
  rmSync(root, { recursive: true })
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1))
}
