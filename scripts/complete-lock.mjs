/**
 * Adds to package-lock.json the optional packages of other platforms that npm leaves out when the
 * registry it installed from does not carry them. Without them `npm ci` refuses the lockfile, and a
 * machine of another kind would miss its native binaries. Run it after every `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const OS = [
  'darwin',
  'linux',
  'win32',
  'android',
  'freebsd',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
  'openharmony',
  'wasm32',
  'wasi',
]
const CPU = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
]
const EXACT = /^\d+\.\d+\.\d+/
const file = new URL('../package-lock.json', import.meta.url)

const lock = JSON.parse(readFileSync(file, 'utf8'))
const packages = lock.packages

/** Whether a package that stands at `path` finds `name` in its own or any outer node_modules. */
function isLocked(path, name) {
  for (
    let base = path;
    ;
    base = base.includes('/node_modules/') ? base.slice(0, base.lastIndexOf('/node_modules/')) : ''
  ) {
    if (packages[`${base ? `${base}/` : ''}node_modules/${name}`]) return true
    if (!base) return false
  }
}

function entry(name, version, dev) {
  const words = name.split(/[-/]/)
  const os = OS.filter((word) => words.includes(word))
  const cpu = CPU.filter((word) => words.includes(word))
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev: true }),
    optional: true,
    ...(os.length > 0 && { os }),
  }
}

let added = 0
for (const [path, { optionalDependencies = {}, dev }] of Object.entries({ ...packages })) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (!EXACT.test(version) || isLocked(path, name)) continue
    const top = `node_modules/${name}`
    packages[packages[top] ? `${path}/${top}` : top] = entry(name, version, dev)
    added += 1
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} optional packages of other platforms added to package-lock.json`)
