import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { run, type Cost } from './run'

/** What is not the content, or would need what may not be installed. */
const LEFT_OUT = /^(?:\.git|_site|_layouts|_plugins|_sass|Gemfile.*|node_modules|vendor)$/
const SETTINGS = '\nplugins: []\ngems: []\ntheme:\nremote_theme:\nmarkdown: kramdown\n'

export const hasJekyll = () => spawnSync('jekyll', ['--version']).status === 0

/**
 * Makes a copy of a site that Jekyll can build anywhere and that costs it least: no layouts, no plugins.
 *
 * @returns builds it once, start to end
 */
export function jekyllFor(source: string, folder: string): () => Promise<Cost> {
  const copy = path.join(folder, 'site')
  cpSync(source, copy, {
    recursive: true,
    filter: (file) => file === source || !LEFT_OUT.test(path.basename(file)),
  })
  appendFileSync(path.join(copy, '_config.yml'), SETTINGS)
  const output = path.join(folder, 'built')
  const args = ['build', '--quiet', '--disable-disk-cache', '--source', copy, '-d', output]
  return () => {
    rmSync(output, { recursive: true, force: true })
    return run(folder, ['jekyll', ...args], {
      JEKYLL_NO_BUNDLER_REQUIRE: '1',
      LANG: 'C.UTF-8',
    })
  }
}
