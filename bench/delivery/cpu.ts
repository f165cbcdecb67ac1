import { readFileSync } from 'node:fs'

/** Of the clock by which Linux counts, in every build that Node runs on: `getconf CLK_TCK`. */
const TICKS_A_SECOND = 100
/** Of what stands behind the name of a process in `/proc/PID/stat`, which may hold spaces: proc(5). */
const [USER, SYSTEM] = [11, 12]

/** Seconds of a processor that a process has taken; NaN where no `/proc` tells. */
export function cpuOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[USER]) + Number(fields[SYSTEM])) / TICKS_A_SECOND
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NaN
    throw error
  }
}
