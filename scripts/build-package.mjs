/**
 * Makes what would be published to a package registry: compiled JavaScript with type declarations and a
 * package.json in which Payload and React are peers, so that a host project has one copy of each.
 * Writes build/connectedlib-cms-VERSION.tgz and prints its path.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { nameWholeFiles } from './declarations.mjs'
import { ROOT, copyBeside } from './paths.mjs'

const PACKAGE = path.join(ROOT, 'build/package')
const PEERS = /^(payload|@payloadcms\/.*|next|react|react-dom)$/
/** What only the ready CMS needs, not the plugin. */
const APPLICATION_ONLY =
  /^(@fontsource-variable\/.*|tsx|graphql|sharp|mongoose|swagger-ui-dist|yazl)$/
/** What the viewer is made of, and under what licence. */
const VIEWER = /swagger-ui(-bundle\.js(\.LICENSE\.txt)?|\.css)$/
/** What the renderer alone is tried with. The admin takes what Payload and Next ask for as their peers. */
const REACT = '^18.3 || ^19'
const SOURCES = ['src', 'collections', 'blocks', 'seed']

function run(command, ...args) {
  execFileSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
}

function manifest() {
  const { dependencies, ...rest } = JSON.parse(
    readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
  )
  const kept = Object.fromEntries(
    Object.entries(rest).filter(([name]) => !['scripts', 'devDependencies'].includes(name)),
  )
  const entries = Object.entries(dependencies)
  const peers = entries.filter(([name]) => PEERS.test(name))
  return {
    ...kept,
    files: ['dist'],
    dependencies: Object.fromEntries(
      entries.filter(([name]) => !PEERS.test(name) && !APPLICATION_ONLY.test(name)),
    ),
    peerDependencies: Object.fromEntries(
      peers.map(([name, version]) => [name, /^react/.test(name) ? REACT : `^${version}`]),
    ),
    // Who only wants the client needs none of them, who wants the renderer only React.
    peerDependenciesMeta: Object.fromEntries(peers.map(([name]) => [name, { optional: true }])),
  }
}

rmSync(path.join(ROOT, 'build'), { recursive: true, force: true })
mkdirSync(PACKAGE, { recursive: true })
run('npx', 'swc', ...SOURCES, '-d', path.join(PACKAGE, 'dist'), '--ignore', 'src/app/**')
copyBeside(path.join(PACKAGE, 'dist'))
// The package of the viewer counts its installs by asking a server; its files do not.
cpSync(
  path.join(ROOT, 'node_modules/swagger-ui-dist'),
  path.join(PACKAGE, 'dist/src/delivery/docs/viewer'),
  { recursive: true, filter: (file) => !/\./.test(path.basename(file)) || VIEWER.test(file) },
)
run('npx', 'tsc', '-p', 'tsconfig.package.json', '--outDir', path.join(PACKAGE, 'dist'))
nameWholeFiles(path.join(PACKAGE, 'dist'))
writeFileSync(path.join(PACKAGE, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`)
for (const file of ['README.md', 'LICENSE', 'CHANGELOG.md']) {
  cpSync(path.join(ROOT, file), path.join(PACKAGE, file))
}
const packed = execFileSync('npm', ['pack', '--pack-destination', path.join(ROOT, 'build')], {
  cwd: PACKAGE,
  encoding: 'utf8',
})
console.log(path.join(ROOT, 'build', packed.trim().split('\n').at(-1)))
