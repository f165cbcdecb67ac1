import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { EnvError, readEnv } from '../../src/env'

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
    ['DATABASE_URI', 'mysql://localhost/x'],
    ['PAYLOAD_SECRET', 'short'],
    ['LOG_LEVEL', 'loud'],
  ])('name what is wrong: %s=%s', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(EnvError)
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`${name}: `))
  })

  it('are all listed in .env.example', () => {
    const example = readFileSync('.env.example', 'utf8')
    for (const name of [
      ...Object.keys(readEnv({})).filter((key) => !['DATA_DIR', 'NODE_ENV'].includes(key)),
      'PAYLOAD_SECRET',
    ]) {
      expect(example).toContain(name)
    }
  })
})
