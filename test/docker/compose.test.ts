/**
 * What is said to Docker, as far as it can be checked without it: compose-spec.json is the schema of the compose
 * specification, of compose-go 2.16.2 (Apache License 2.0).
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { parse } from 'yaml'
import { interpolated } from './interpolate'

interface Service {
  image: string
  environment?: Record<string, unknown>
  healthcheck?: { test: string[] }
  ports?: string[]
  profiles?: string[]
  volumes?: string[]
  depends_on?: Record<string, { condition: string }>
  read_only?: boolean
}

interface Compose {
  services: Record<string, Service>
  volumes: Record<string, unknown>
}

const TEXT = readFileSync('docker-compose.yml', 'utf8')
const SECRET = { PAYLOAD_SECRET: 'x'.repeat(64) }
const composed = (settings: Record<string, string>) =>
  parse(interpolated(TEXT, settings), { merge: true }) as Compose

/** Those that run our image. */
const OURS = ['cms', 'cms-postgres', 'delivery']
/** What is not for the machine alone: databases and what watches have no place there. */
const isOpen = (port: string) => !port.startsWith('127.0.0.1:')

/** As far as the guide goes: options before the services, what is run after them. */
function readCommand(command: string) {
  const words = command.split(' ')
  const profile = words[0] === '--profile' ? words.splice(0, 2)[1] : undefined
  const [verb = '', ...rest] = words.filter((word) => !word.startsWith('-'))
  const program = rest.find((word) => word.startsWith('dist/'))
  const names = rest.slice(0, verb === 'exec' || verb === 'run' ? 1 : undefined)
  return { profile, verb, names, program }
}

it('docker-compose.yml is as the compose specification has it', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const schema = JSON.parse(readFileSync(path.resolve('test/docker/compose-spec.json'), 'utf8'))
  const isValid = ajv.compile(schema)
  const errors = (file: unknown) => (isValid(file) ? [] : isValid.errors)
  expect(errors(composed(SECRET))).toEqual([])
  expect(errors({ services: { cms: { imagine: 'nothing' } } })).not.toEqual([])
})

it('nothing starts without a secret, and no password is known to everybody', () => {
  expect(() => composed({})).toThrow('Set PAYLOAD_SECRET to at least 32 random characters')
  const { services } = composed(SECRET)
  expect(services.postgres?.environment?.POSTGRES_PASSWORD ?? '').toBe('')
  expect(services.s3?.environment?.MINIO_ROOT_PASSWORD ?? '').toBe('')
})

it('without a profile there are the CMS and MongoDB; databases have no port of the machine', () => {
  const { services } = composed(SECRET)
  const profileless = Object.keys(services).filter((name) => !services[name]?.profiles)
  expect(profileless).toEqual(['cms', 'mongo'])
  const open = Object.keys(services).filter((name) => services[name]?.ports?.some(isOpen))
  expect(open.sort()).toEqual([...OURS].sort())
})

it('each waits for what it needs, which says when it is well, and keeps its data in a named volume', () => {
  const { services, volumes } = composed(SECRET)
  for (const [name, service] of Object.entries(services)) {
    for (const [needed, { condition }] of Object.entries(service.depends_on ?? {})) {
      expect([name, needed, condition]).toEqual([name, needed, 'service_healthy'])
      expect(services[needed]).toBeDefined()
    }
    if (!OURS.includes(name)) expect(service.healthcheck?.test.length).toBeGreaterThan(0)
    for (const volume of service.volumes ?? []) {
      const [source = ''] = volume.split(':')
      if (source.startsWith('.')) expect(existsSync(source)).toBe(true)
      else expect(Object.keys(volumes)).toContain(source)
    }
    expect(service.image).toMatch(name.startsWith('cms') || name === 'delivery' ? /-cms$/ : /:.*\d/)
  }
})

it('what the guide says to docker compose names services, profiles and programs that there are', () => {
  const { services } = composed(SECRET)
  const profiles = Object.values(services).flatMap((service) => service.profiles ?? [])
  const guide = readFileSync('docs/operations.md', 'utf8')
  const commands = [...guide.matchAll(/^(?:.*&& )?docker compose (.*)$/gm)].map(([, rest = '']) =>
    rest.replace(/ +#.*/, ''),
  )
  expect(commands.length).toBeGreaterThan(10)
  for (const command of commands) {
    const { profile, verb, names, program } = readCommand(command)
    if (profile) expect(profiles).toContain(profile)
    expect(['up', 'exec', 'stop', 'start', 'run']).toContain(verb)
    for (const name of names) expect({ command, service: services[name] }).not.toEqual({ command })
    if (program) {
      const source = program.replace(/^dist/, '.').replace(/js$/, 'ts')
      expect({ program, isThere: existsSync(source) }).toEqual({ program, isThere: true })
    }
  }
  for (const name of ['delivery', 'monitoring', 'postgres', 's3']) expect(profiles).toContain(name)
})

it('the CMS is given settings that it knows, and cannot write to its own files', () => {
  const known = readFileSync('.env.example', 'utf8')
  const { services } = composed(SECRET)
  for (const name of OURS) {
    const { environment = {}, read_only: isReadOnly } = services[name] as Service
    for (const setting of Object.keys(environment)) expect(known).toContain(`${setting}=`)
    expect(isReadOnly).toBe(true)
  }
})
