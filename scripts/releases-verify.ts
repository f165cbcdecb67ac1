/** `npm run releases:verify`: compares what is delivered with what compiling everything anew gives. */
import { Command } from 'commander'
import type { Payload } from 'payload'
import { missingDatabase, openDatabase } from '../seed/database'
import { repairReleases, verifyReleases } from '../src/releases'
import { publicUrlOf } from '../src/releases/settings'
import type { Difference, Verification } from '../src/releases/verify'
import { explain, StartFailure } from '../src/server/failure'

const program = new Command('releases:verify')
  .description('Compiles everything that is published, and says what is delivered otherwise.')
  .option('--repair', 'release anew what differs')
  .action(run)

async function run({ repair = false }: { repair?: boolean }): Promise<void> {
  const missing = await missingDatabase()
  if (missing !== undefined) {
    throw new StartFailure(
      `There is no database at ${missing}, so there is nothing to compare. Set DATABASE_URI to that of the CMS.`,
    )
  }
  const payload = await openDatabase()
  try {
    const verification = await verifyReleases(payload)
    const lines = linesOf(payload, verification)
    if (repair && verification.differences.length > 0) {
      const { release } = await repairReleases(payload, verification)
      lines.push(`Released them anew, as release ${release}.`)
    } else if (verification.differences.length > 0) {
      lines.push('Release them anew: npm run releases:verify -- --repair')
      process.exitCode = 1
    }
    console.log(lines.join('\n'))
  } finally {
    await payload.destroy()
  }
}

function linesOf(payload: Payload, { documents, skipped, differences }: Verification): string[] {
  const left =
    skipped > 0
      ? [
          `${skipped} left out: of an import that has not ended, or with a body that cannot be read.`,
        ]
      : []
  return differences.length === 0
    ? [...left, `${documents} documents as they should be, for readers at ${publicUrlOf(payload)}`]
    : [
        ...differences.map((difference) => lineOf(payload, difference)),
        ...left,
        `${differences.length} of ${documents} documents are not delivered as they should be.`,
      ]
}

const SAYS: Record<Difference['what'], string> = {
  missing: 'is published and not delivered',
  'left over': 'is not published and yet delivered',
  different: 'is delivered otherwise than it compiles',
}

function lineOf(payload: Payload, { uid, what, paths, found }: Difference): string {
  const name = found ? `${uid} “${found.title}”` : uid
  const parts = paths.length > 0 ? `: ${paths.join(', ')}` : ''
  const place = found
    ? `${publicUrlOf(payload)}${payload.config.routes.admin}/collections/${found.collection}/${found.id}`
    : 'its row in the collection “published”'
  return `${name} ${SAYS[what]}${parts}. See ${place}`
}

try {
  await program.parseAsync()
  process.exit(process.exitCode)
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}
