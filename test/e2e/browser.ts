import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'

/** What the search touches of the machine; a test gives one of its own. */
export interface Machine {
  environment: Record<string, string | undefined>
  isRoot: boolean
  exists(file: string): boolean
  /** Whether a command ran and succeeded. */
  runs(command: string, args: string[]): boolean
  /** Where Playwright keeps its own browser, whether it is there or not. */
  playwrightPath(): string
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]
const PLAYWRIGHT = path.resolve('node_modules/playwright-core/cli.js')

/** The ways to a browser, from the one that was asked for to the one that installs it. */
const WAYS: ((machine: Machine) => string | undefined)[] = [
  installed,
  playwrights,
  downloaded,
  fromDebian,
]

export function findBrowser(machine: Machine = thisMachine()): string {
  const named = machine.environment.CHROMIUM_PATH
  if (named) {
    if (machine.exists(named)) return named
    throw new Error(`CHROMIUM_PATH is ${named}, but there is no such file.`)
  }
  for (const way of WAYS) {
    const found = way(machine)
    if (found) return found
  }
  throw new Error(
    'The end-to-end tests need a browser and could not get one: install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  )
}

function installed({ environment, exists }: Machine): string | undefined {
  const folders = (environment.PATH ?? '').split(path.delimiter).filter(Boolean)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [...onPath, ...ELSEWHERE].find(exists)
}

function playwrights({ exists, runs, playwrightPath }: Machine): string | undefined {
  const file = playwrightPath()
  return exists(file) && runs(file, ['--version']) ? file : undefined
}

function downloaded(machine: Machine): string | undefined {
  const done = machine.runs(process.execPath, [PLAYWRIGHT, 'install', 'chromium', '--no-shell'])
  return done ? playwrights(machine) : undefined
}

function fromDebian(machine: Machine): string | undefined {
  if (!machine.isRoot || !machine.exists('/etc/debian_version')) return undefined
  machine.runs('apt-get', ['update'])
  const done = machine.runs('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  return done ? installed(machine) : undefined
}

function thisMachine(): Machine {
  return {
    environment: process.env,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    runs: (command, args) =>
      spawnSync(command, args, {
        stdio: 'ignore',
        timeout: 240_000,
        env: {
          ...process.env,
          DEBIAN_FRONTEND: 'noninteractive',
          PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
        },
      }).status === 0,
    playwrightPath: () => chromium.executablePath(),
  }
}
