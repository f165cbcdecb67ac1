/** `npm run test:image`: runs our Dockerfile without Docker, and tries what comes of it. It takes some minutes. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildWhole } from './image'
import { tryImage } from './try'

const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-image-'))
chmodSync(folder, 0o755)
try {
  const image = buildWhole(folder)
  const size = execFileSync('du', ['-sh', image.folder], { encoding: 'utf8' }).split('\t')[0]
  const { statuses, isWell, written, code, output } = await tryImage(image)
  const isFine = Object.values(statuses).every((status) => status === 200)
  console.log(
    `${size} in ${image.stage.from}, ${Object.entries(statuses)
      .map((one) => one.join(' '))
      .join(', ')}`,
  )
  if (!isFine || !isWell || written.length > 0 || code !== 0) {
    console.error(output, { isWell, written, code })
    process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
