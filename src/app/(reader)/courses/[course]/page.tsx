import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ENGLISH } from '../../../../look/words'
import { course as load, modules as loadModules } from '../../_data'
import { namesIn } from '../../_params'
import { Facts } from '../../_parts/Facts'
import { Foot } from '../../_parts/Foot'
import { ModuleList } from '../../_parts/ModuleList'
import { modulesOf } from '../../_parts/modulesOf'
import { HOME, Top } from '../../_parts/Top'
import { courseHref } from '../../../../look/hrefs'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ course: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const course = await load((await namesIn(params)).course)
  return course ? { title: course.title, description: course.description } : { title: 'Not found' }
}

export default async function Page({ params }: Props) {
  const { course: slug } = await namesIn(params)
  const course = await load(slug)
  if (!course) notFound()
  const modules = modulesOf(course, await loadModules(slug))
  const minutes = modules.reduce((sum, module) => sum + (module.duration ?? 0), 0)
  return (
    <>
      <Top trail={[HOME, { title: course.title, href: courseHref(slug) }]} />
      <div className="page page--plain">
        <main id="content">
          <p className="kicker">Course</p>
          <h1>{course.title}</h1>
          <Facts
            facts={[ENGLISH.modules(modules.length), minutes > 0 && ENGLISH.minutes(minutes)]}
            license={course.license}
          />
          {course.description && <p className="lead">{course.description}</p>}
          <ModuleList modules={modules} />
        </main>
      </div>
      <Foot data={`/v1/courses/${slug}`} {...course} />
    </>
  )
}
