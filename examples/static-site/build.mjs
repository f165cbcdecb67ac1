// @ts-check
/** A static site of all that is published: `node examples/static-site/build.mjs [API] [FOLDER]`. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createClient } from 'connectedlib-cms/client'

const [api = 'http://localhost:3000', folder = 'site'] = process.argv.slice(2)
const library = createClient({ baseUrl: api })
const all = /** @type {const} */ ({ limit: 100, format: 'html' })
const courses = await library.courses({ limit: 100 }).all()
const modules = await library.modules(all).all()
const sections = await library.sections(all).all()

/** Where each page stands, by the id of its document: in a folder of its own, so that no slug names another's file. */
const files = new Map([
  ...modules.map(({ id, slug }) => /** @type {const} */ ([id, `${slug}/index.html`])),
  ...sections.map(
    ({ id, slug, module }) => /** @type {const} */ ([id, `${module.slug}/${slug}/index.html`]),
  ),
])

const escape = (/** @type {string} */ text) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
/** The address of a document's page, as a link on another page says it. */
const hrefOf = (/** @type {string} */ id, from = 'index.html') =>
  path.posix.relative(path.posix.dirname(from), files.get(id) ?? '')
const list = (/** @type {{ id: string, title: string }[]} */ documents, from = 'index.html') =>
  `<ul>${documents.map(({ id, title }) => `<li><a href="${hrefOf(id, from)}">${escape(title)}</a></li>`).join('')}</ul>`

/** Links of a body lead to the pages of this site where they lead to a document that it has. */
const localized = (/** @type {string | null} */ body, /** @type {string} */ from) =>
  (body ?? '').replace(
    /href="[^"#]*(#[^"]*)?"([^>]* data-id="([^"]+)")/g,
    (same, anchor = '', rest, id) =>
      files.has(id) ? `href="${hrefOf(id, from)}${anchor}"${rest}` : same,
  )

/** @param {string} file @param {{ title: string, language: string }} document @param {string} content */
async function write(file, { title, language }, content) {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
  const page = `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escape(title)}</title>
<style>body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.6 Georgia, serif }
aside { border-left: 4px solid; padding-left: 1rem } img, iframe { max-width: 100% }</style></head>
<body><main><h1>${escape(title)}</h1>${content}</main></body></html>`
  await writeFile(path.join(folder, file), page)
}

for (const section of sections) {
  const { module, previous, next, attribution, license } = section
  const file = files.get(section.id) ?? ''
  const near = [module, previous, next].filter((document) => document !== null)
  const rights = [attribution, license].filter((text) => text !== null).join(', ')
  const content = `${localized(section.body, file)}<nav>${list(near, file)}</nav><footer>${escape(rights)}</footer>`
  await write(file, section, content)
}
for (const module of modules) {
  const outline = sections.filter((section) => section.module.id === module.id)
  const file = files.get(module.id) ?? ''
  await write(file, module, localized(module.body, file) + list(outline, file))
}
const others = { title: 'More modules', modules: modules.filter(({ course }) => course === null) }
const shelves = [...courses, others].filter(({ modules }) => modules.length > 0)
const contents = shelves.map(({ title, modules }) => `<h2>${escape(title)}</h2>${list(modules)}`)
await write('index.html', { title: 'Courses', language: 'en' }, contents.join(''))
console.log(`Wrote ${files.size + 1} pages to ${folder}.`)
