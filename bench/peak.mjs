/** Loaded before a measured program: writes the most memory in MB that the process ever held. */
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS / 1024))
})
