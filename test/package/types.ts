/** What somebody writes with the types of the package, and what these do not let pass. */
export const USING_TYPES = `
  import { createClient, MemorySyncStore, type Block } from 'connectedlib-cms/client'
  import { receive } from 'connectedlib-cms/webhooks'

  const library = createClient({ baseUrl: 'https://cms.example' })
  // @ts-expect-error
  createClient({ baseUrl: 'https://cms.example', nonsense: 1 })
  declare const perhaps: { key?: string; signal?: AbortSignal; text?: string; number?: number; format?: 'html' }
  const { key, signal, text, number, format } = perhaps
  createClient({ baseUrl: 'https://cms.example', key, fetch: undefined, cache: number, retries: number, longestWait: number })
  const place = { course: text, module: text, language: text, limit: number, updatedSince: text, sort: undefined, signal }
  library.courses({ permalink: text, updatedSince: text, signal })
  library.modules({ course: text, format, permalink: text })
  library.sections({ ...place, format, permalink: text })
  library.callouts({ ...place, format, kind: undefined })
  library.videos({ ...place, kind: undefined })
  library.worksheets({ ...place, kind: undefined })
  library.search('door', { module: text, type: undefined })
  library.module('doors', { format, include: undefined, perspective: undefined })
  library.document('section', 'sec_1', { format, perspective: undefined, signal })
  library.events({ since: text, signal })
  library.sync(new MemorySyncStore(), { until: text, limit: number, signal })
  library.follow(new MemorySyncStore(), { limit: number, signal })
  const module = await library.module('doors', { include: 'sections' })
  export const title: string = module.title
  // @ts-expect-error
  export const nonsense = module.nonsense
  for await (const section of library.sections()) {
    // @ts-expect-error
    console.log(section.nonsense)
  }
  export const isHeading = ({ type }: Block) => type === 'heading'
  // @ts-expect-error
  export const isNonsense = ({ type }: Block) => type === 'nonsense'
  // @ts-expect-error
  receive(1)
`

/** The example of docs/api.md, on what the client gives. */
export const USING_REACT = `
  import { createClient } from 'connectedlib-cms/client'
  import { Body, type BodyProps, type NodeOf } from 'connectedlib-cms/react'

  const library = createClient({ baseUrl: 'https://cms.example' })
  const Player = ({ node }: { node: NodeOf<'video'> }) => <video controls src={node.embedUrl} />
  const hrefOf: BodyProps['hrefOf'] = ({ href, to }) => (to ? href.replace(/^[^#]*/, \`/read/\${to.id}\`) : href)
  export async function Page() {
    const module = await library.module('doors')
    const section = await library.section('doors', 'look')
    return (
      <>
        <Body body={module.body} idPrefix="module-" />
        <Body body={section.body} components={{ video: Player }} hrefOf={hrefOf} />
        {/* @ts-expect-error */}
        <Body body="<p>Not a tree.</p>" />
      </>
    )
  }
`
