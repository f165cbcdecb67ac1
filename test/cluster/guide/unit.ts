/** Reads a unit of systemd, as far as ours go. */
import { readFileSync } from 'node:fs'
import { parse } from 'dotenv'

export interface Unit {
  type: string
  /** What is run, one after the other, as a shell takes it. */
  commands: string[]
  environment: Record<string, string>
  folder: string
  /** How long it may take to stop, in milliseconds. */
  patience: number
}

export function readUnit(text: string): Unit {
  const settings = [...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => ({
    name,
    value,
  }))
  const all = (wanted: string) =>
    settings.filter(({ name }) => name === wanted).map(({ value }) => value)
  const files = all('EnvironmentFile').map((file) => parse(readFileSync(file)))
  const own = all('Environment').map((line) => parse(line.replaceAll(' ', '\n')))
  return {
    type: all('Type')[0] ?? 'simple',
    // A percent sign and a dollar are written twice there.
    commands: [...all('ExecStart'), ...all('ExecStartPost')].map((command) =>
      command.replace(/([%$])\1/g, '$1'),
    ),
    environment: Object.assign({}, ...own, ...files) as Record<string, string>,
    folder: all('WorkingDirectory')[0] ?? '/',
    patience: Number(all('TimeoutStopSec')[0] ?? 90) * 1000,
  }
}
