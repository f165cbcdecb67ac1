import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx']

/** Where nginx is installed, if it is. */
export const findNginx = (): string | undefined => PLACES.find((place) => existsSync(place))

/** The command that serves the files of a folder; nginx keeps its own files beside it. */
export function nginxFor(nginx: string, folder: string, port: number): string[] {
  const own = path.join(folder, '..', 'nginx')
  mkdirSync(own, { recursive: true })
  const file = path.join(own, 'nginx.conf')
  writeFileSync(
    file,
    `daemon off; worker_processes 1; pid ${own}/pid; error_log ${own}/error.log;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; open_file_cache max=100;
  default_type "application/json; charset=utf-8"; keepalive_requests 1000000000;
  client_body_temp_path ${own}/a; proxy_temp_path ${own}/b; fastcgi_temp_path ${own}/c;
  uwsgi_temp_path ${own}/d; scgi_temp_path ${own}/e;
  server { listen 127.0.0.1:${port}; root ${folder}; }
}
`,
  )
  return [nginx, '-c', file, '-p', own]
}
