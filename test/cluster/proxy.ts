/** nginx before the nodes, as docs/nginx.conf has it, or what somebody has made of that. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findNginx } from '../../bench/delivery/nginx'
import { until } from '../waiting'

const PATIENCE = 10_000
const OWN_FILES = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

export interface Proxy {
  base: string
  stop: () => Promise<void>
}

/**
 * @param ports of the nodes, by the names that the configuration has for them
 * @param text the configuration
 * @throws Error where nginx is not installed, or ends at its start
 */
export async function startProxy(
  port: number,
  ports: Readonly<Record<string, number>>,
  text = readFileSync('docs/nginx.conf', 'utf8'),
): Promise<Proxy> {
  const nginx = findNginx()
  if (!nginx) throw new Error('nginx is not installed here: apt-get install nginx-light')
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-nginx-'))
  // Its workers are another user.
  chmodSync(folder, 0o777)
  const file = path.join(folder, 'nginx.conf')
  writeFileSync(file, configuration(folder, port, ports, text))
  const child = spawn(nginx, ['-c', file, '-p', folder], { stdio: 'inherit' })
  const base = `http://127.0.0.1:${port}`
  await until(
    async () => {
      if (child.exitCode !== null) throw new Error('nginx ended at its start.')
      return (await fetch(base).catch(() => undefined)) !== undefined
    },
    { patience: PATIENCE },
  )
  return {
    base,
    stop: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configuration(
  folder: string,
  port: number,
  ports: Readonly<Record<string, number>>,
  text: string,
): string {
  const ours = text
    .replace(/server ([\w-]+):3000/g, (_, name: string) => `server 127.0.0.1:${ports[name]}`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
  return `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 2048; }
http {
access_log off; ${OWN_FILES.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
${ours}
}
`
}
