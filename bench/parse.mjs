/** Reads a course, as the importer does before it opens the database, and prints its pages and what it took. */
import { performance } from 'node:perf_hooks'
import { readCourse } from '../dist/seed/index.js'

const [source = ''] = process.argv.slice(2)
const clock = performance.now()
const before = process.cpuUsage()
const { accounts } = await readCourse(source)
const { user, system } = process.cpuUsage(before)
const wall = (performance.now() - clock) / 1000
console.log(JSON.stringify({ pages: accounts.length, wall, cpu: (user + system) / 1e6 }))
