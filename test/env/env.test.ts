import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { EnvError, readEnv, SETTING_NAMES } from '../../src/env'

describe('settings', () => {
  it('need nothing with the embedded default', () => {
    expect(readEnv({})).toMatchObject({
      PORT: 3000,
      PUBLIC_URL: 'http://localhost:3000',
      DATABASE_URI: 'file:./data/connectedlib.db',
      UPLOADS_DIR: path.resolve('data/uploads'),
    })
  })

  it('take an empty value as none, and the public address without a slash at its end', () => {
    expect(readEnv({ PORT: '', PUBLIC_URL: 'https://cms.example.org/' })).toMatchObject({
      PORT: 3000,
      PUBLIC_URL: 'https://cms.example.org',
    })
  })

  it.each([
    ['PORT', 'eighty'],
    ['PUBLIC_URL', 'cms.example.org'],
    ['PUBLIC_URL', 'https://library.example.org/cms'],
    ['CACHE_MEGABYTES', '1000000000'],
    ['DATABASE_URI', 'mysql://localhost/x'],
    ['PAYLOAD_SECRET', 'short'],
    ['LOG_LEVEL', 'loud'],
  ])('name what is wrong: %s=%s', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(EnvError)
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`${name}: `))
  })

  it('show what is no number', () => {
    expect(() => readEnv({ PORT: 'eighty' })).toThrow('PORT: must be a number, and is “eighty”')
  })

  it.each(['.env.example', 'docs/operations.md'])('are all listed in %s', (file) => {
    const text = readFileSync(file, 'utf8')
    const missing = SETTING_NAMES.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))
    // Those who run the CMS leave this one alone.
    expect(missing.filter((name) => name !== 'NODE_ENV')).toEqual([])
  })

  it('have the defaults that docs/operations.md tells', () => {
    const rows = readFileSync('docs/operations.md', 'utf8').matchAll(
      /^\| (`[A-Z].*?`) \| (.*?) \|/gm,
    )
    const defaults = readEnv({}) as unknown as Record<string, unknown>
    const told = [...rows].flatMap(([, names = '', values = '']) =>
      names.split(', ').map((name, index) => {
        const value = /^`(.*)`$/.exec(values.split(', ')[index] ?? '')?.[1]
        return [name.replaceAll('`', ''), value] as const
      }),
    )
    const plain = told.filter(
      ([, value]) => value !== undefined && !/[A-Z]{3}|^uploads$/.test(value),
    )
    expect(plain.length).toBeGreaterThan(12)
    for (const [name, value] of plain) {
      if (name !== 'SEARCH_WORDS') expect([name, String(defaults[name])]).toEqual([name, value])
    }
  })
})
