/** A folder on disk with the files that a test names. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface Folder {
  path: string
  write: (file: string, content: string | Buffer) => void
  remove: (file: string) => void
  link: (file: string, target: string) => void
  delete: () => void
}

export function folderOf(files: Record<string, string | Buffer>): Folder {
  const root = mkdtempSync(path.join(tmpdir(), 'connectedlib-seed-'))
  const at = (file: string) => path.join(root, file)
  const write: Folder['write'] = (file, content) => {
    mkdirSync(path.dirname(at(file)), { recursive: true })
    writeFileSync(at(file), content)
  }
  for (const [file, content] of Object.entries(files)) write(file, content)
  return {
    path: root,
    write,
    remove: (file) => rmSync(at(file)),
    link: (file, target) => symlinkSync(target, at(file)),
    delete: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** A small course in the site dialect. */
export const SMALL: Record<string, string> = {
  '_config.yml': 'title: Small\n',
  'modules/first/index.md':
    '---\ntitle: First\nmodule_name: first\n---\n\nWelcome, see [one](section-1-0.html).\n',
  'modules/first/section-1-0.md':
    '---\ntitle: 1. One\nmodule_name: first\n---\n\n<div class="tips"><p class="box-title">A tip</p><p>Listen.</p></div>\n\nText.<sup><a name="1" href="#fn1">1</a></sup>\n\n<hr/>\n\n<a name="fn1" href="#1">1</a>: A note.\n',
  'modules/first/section-1-1.md': '---\ntitle: 1.1 Below\nmodule_name: first\n---\n\nBelow.\n',
}
