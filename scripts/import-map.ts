/** Writes the admin's import map, which names every React component that the config mentions. */
import { generateImportMap } from 'payload'
import config from '../src/payload.config'

await generateImportMap(await config, { force: true, log: true })
process.exit(0)
