/** `tsx otherProcess.ts DATABASE`: another process that sends webhooks, until its input ends. */
import { sendWebhooks } from '../../src/webhooks'
import { PUBLIC_URL, startPayload } from '../releases/cms'

const cms = await startPayload(process.argv[2], PUBLIC_URL, undefined, { loopbackWebhooks: true })
const stop = sendWebhooks(cms.payload, { interval: 100 })
process.stdout.write('sending\n')
process.stdin.resume().on('end', async () => {
  await stop()
  await cms.close()
})
