/** The document of the course itself, from the settings of its site. */
import { slugify } from '../../collections/fields/slug'
import { asData } from '../read/frontMatter'
import type { Site } from '../read/site'
import { diagnostic, type Diagnostic } from '../rules'
import type { Known } from '../transforms'
import { licensesIn, spdxOf } from './facts'
import { identified, publicId } from './identity'
import { languageOfSite } from './language'
import { saidFields } from './said'
import { saidPermalinks } from './saidPage'
import type { ImportDocument } from './types'

/** What `_data/course.yml` says, where it names the course by a public id. */
function saidCourse({ data }: Site) {
  const said = asData(data.course)
  return publicId('courses', said.id) ? said : {}
}

/** The name of the course in addresses and keys: as the site states it, else that of its folder. */
export function courseSlug(site: Site): string {
  const { slug } = saidCourse(site)
  return (typeof slug === 'string' && slugify(slug)) || slugify(site.name) || 'course'
}

export interface CourseFacts {
  key: string
  slug: string
  known: Known
  say: (found: Diagnostic) => void
}

export function courseOf(site: Site, { key, slug, known, say }: CourseFacts): ImportDocument {
  const said = saidCourse(site)
  const statedId = publicId('courses', said.id)
  const { title, description } = site.course
  return identified({
    collection: 'courses',
    key,
    path: '_config.yml',
    data: {
      title: typeof title === 'string' && title !== '' ? title : site.name,
      language: languageOfSite(site),
      description: typeof description === 'string' ? description : null,
      license: licenseOf(site, say),
      ...saidFields('courses', said, known),
      ...saidPermalinks(said),
      slug,
    },
    ...(statedId !== undefined && { statedId }),
  })
}

/** The licence that readme and footer agree on; where they differ, a person must decide. */
function licenseOf({ course, includes, files }: Site, say: CourseFacts['say']): string | null {
  const stated = typeof course.license === 'string' ? [spdxOf(course.license)] : []
  const readme = licensesIn(files.get('README.md')?.text ?? '').slice(0, 1)
  const footer = licensesIn(includes.get('footer.html') ?? '').slice(0, 1)
  const found = [...new Set([...stated, ...readme, ...footer])]
  if (found.length <= 1) return found[0] ?? null
  const message = `README, settings and footer name different licences: ${found.join(', ')}.`
  say(diagnostic('license-contradiction', 'README.md', message))
  return stated[0] ?? null
}
