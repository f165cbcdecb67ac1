import { describe, expect, it } from '@jest/globals'
import { findBrowser, type Machine } from './browser'

const OWN = '/cache/playwright/chrome'

/** A machine on which the given files are and the given commands succeed, some of them by making a file. */
function machine(files: string[], commands: Record<string, string> = {}, isRoot = false): Machine {
  const present = new Set(files)
  return {
    environment: { PATH: '/usr/bin' },
    isRoot,
    exists: (file) => present.has(file),
    runs: (command, args) => {
      const line = [command, ...args].join(' ')
      const [key] = Object.keys(commands).filter((part) => line.includes(part))
      if (key === undefined) return command === OWN
      present.add(commands[key] ?? '')
      return true
    },
    playwrightPath: () => OWN,
  }
}

describe('finding a browser', () => {
  it('takes the one that was named', () => {
    const own = { ...machine(['/opt/chrome', '/usr/bin/chromium']) }
    own.environment = { ...own.environment, CHROMIUM_PATH: '/opt/chrome' }
    expect(findBrowser(own)).toBe('/opt/chrome')
  })

  it('says so where the named one is not there', () => {
    const own = { ...machine([]), environment: { CHROMIUM_PATH: '/opt/chrome' } }
    expect(() => findBrowser(own)).toThrow(
      'CHROMIUM_PATH is /opt/chrome, but there is no such file.',
    )
  })

  it('takes an installed one before Playwright’s own', () => {
    expect(findBrowser(machine([OWN, '/usr/bin/google-chrome']))).toBe('/usr/bin/google-chrome')
    expect(findBrowser(machine([OWN]))).toBe(OWN)
  })

  it('downloads Playwright’s', () => {
    expect(findBrowser(machine([], { 'install chromium --no-shell': OWN }))).toBe(OWN)
  })

  it('installs Debian’s as root, and only there', () => {
    const commands = { 'apt-get install': '/usr/bin/chromium', 'apt-get update': '' }
    const debian = ['/etc/debian_version']
    expect(findBrowser(machine(debian, commands, true))).toBe('/usr/bin/chromium')
    expect(() => findBrowser(machine(debian, commands, false))).toThrow(/need a browser/)
    expect(() => findBrowser(machine([], commands, true))).toThrow(/need a browser/)
  })

  it('ends with one sentence that says how to get one', () => {
    expect(() => findBrowser(machine([]))).toThrow(
      'The end-to-end tests need a browser and could not get one: install Chromium or Chrome, or set CHROMIUM_PATH to one.',
    )
  })
})
