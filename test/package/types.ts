/** What somebody writes with the types of the package, and what these do not let pass. */
export const USING_TYPES = `
  import { createClient, type Block } from 'connectedlib-cms/client'
  import { receive } from 'connectedlib-cms/webhooks'

  const library = createClient({ baseUrl: 'https://cms.example' })
  // @ts-expect-error
  createClient({ baseUrl: 'https://cms.example', nonsense: 1 })
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
