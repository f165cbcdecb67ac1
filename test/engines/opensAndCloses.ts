/** `tsx opensAndCloses.ts DATABASE`: a process that opens a database, closes it, and has nothing more to do. */
import { startPayload } from '../releases/cms'

const cms = await startPayload(process.argv[2])
await cms.close()
