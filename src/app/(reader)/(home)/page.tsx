import type { Metadata } from 'next'
import { courseHref } from '../../../look/hrefs'
import { type Course as CourseDocument, courses, modules } from '../_data'
import { Foot } from '../_parts/Foot'
import { ModuleList } from '../_parts/ModuleList'
import { modulesOf } from '../_parts/modulesOf'
import { Empty } from '../_parts/States'
import { HOME, Top } from '../_parts/Top'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'ConnectedLib: learning modules for library staff',
  description: 'Courses and modules that library staff can teach themselves with.',
}

export default async function Page() {
  const [allCourses, allModules] = await Promise.all([courses(), modules()])
  if (allCourses.length + allModules.length === 0) return <Empty />
  const alone = allModules.filter((module) => !module.course)
  return (
    <>
      <Top trail={[HOME]} />
      <div className="page page--plain">
        <main id="content">
          <h1>Learning modules for library staff</h1>
          {allCourses.map((course) => (
            <Course key={course.id} course={course} modules={allModules} />
          ))}
          {alone.length > 0 && (
            <section className="course">
              <h2>{allCourses.length > 0 ? 'More modules' : 'Modules'}</h2>
              <ModuleList modules={alone} />
            </section>
          )}
        </main>
      </div>
      <Foot data="/v1/courses" />
    </>
  )
}

interface CourseProps {
  course: CourseDocument
  modules: Awaited<ReturnType<typeof modules>>
}

function Course({ course, modules }: CourseProps) {
  return (
    <section className="course" lang={course.language}>
      <h2>
        <a href={courseHref(course.slug)}>{course.title}</a>
      </h2>
      {course.description && <p>{course.description}</p>}
      <ModuleList modules={modulesOf(course, modules)} />
    </section>
  )
}
