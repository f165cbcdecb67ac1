/** Reads a course in a process of its own, whose memory can be bounded. */
import { readCourse } from '../../build/tests/seed/index.js'

const [folder = '', pageLimit] = process.argv.slice(2)
const course = await readCourse(folder, { pageLimit: Number(pageLimit) })
const pages = course.documents.filter(({ collection }) => /^(modules|sections)$/.test(collection))
console.log(`${pages.length} pages`)
