import { callouts } from './operations/callouts'
import { course } from './operations/course'
import { courses } from './operations/courses'
import { document } from './operations/document'
import { events } from './operations/events'
import { footnotes } from './operations/footnotes'
import { media } from './operations/media'
import { module } from './operations/module'
import { modules } from './operations/modules'
import { outline } from './operations/outline'
import { search } from './operations/search'
import { section } from './operations/section'
import { sections } from './operations/sections'
import { service } from './operations/service'
import { videos } from './operations/videos'
import { worksheets } from './operations/worksheets'
import { follow } from './sync/follow'
import { sync } from './sync/sync'
import { createTransport, type ClientOptions } from './transport'

export type Client = ReturnType<typeof createClient>

/**
 * A client of the delivery API. Works wherever there is `fetch`.
 *
 * @throws ProblemError from each operation that the API does not answer with a success
 */
export function createClient(options: ClientOptions) {
  const transport = createTransport(options)
  return {
    service: service(transport),
    courses: courses(transport),
    course: course(transport),
    modules: modules(transport),
    module: module(transport),
    outline: outline(transport),
    sections: sections(transport),
    section: section(transport),
    callouts: callouts(transport),
    videos: videos(transport),
    footnotes: footnotes(transport),
    worksheets: worksheets(transport),
    media: media(transport),
    document: document(transport),
    search: search(transport),
    sync: sync(transport),
    follow: follow(transport),
    events: events(transport),
  }
}
