import { spawnSync } from 'node:child_process'

const CONVERT = `
require 'json'
require 'kramdown'
require 'kramdown-parser-gfm'
options = { input: 'GFM', hard_wrap: false, auto_ids: true, syntax_highlighter: nil }
html = JSON.parse(STDIN.read).map do |text|
  Kramdown::Document.new(text, options).to_html
rescue StandardError
  nil
end
puts JSON.generate(html)
`

/** Says why the real kramdown cannot be asked, if it cannot. */
export function whyNoReference(): string | undefined {
  const version = `require 'kramdown'; require 'kramdown-parser-gfm'; print Kramdown::VERSION`
  const { status, stdout } = spawnSync('ruby', ['-e', version], { encoding: 'utf8' })
  if (status !== 0) return 'Ruby with kramdown and kramdown-parser-gfm is not installed'
  return stdout.startsWith('2.4.') ? undefined : `kramdown is ${stdout}, not 2.4`
}

/** What the real kramdown prints for each text; null where it fails on one. */
export function referenceHtml(texts: readonly string[]): (string | null)[] {
  const { status, stdout, stderr } = spawnSync('ruby', ['-e', CONVERT], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`ruby failed: ${stderr}`)
  return JSON.parse(stdout) as (string | null)[]
}
