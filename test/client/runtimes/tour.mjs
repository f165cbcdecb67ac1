/** What a partner does with the client, without anything that only one runtime has. */
export async function tour({ createClient, MemorySyncStore, ProblemError }, baseUrl) {
  const client = createClient({ baseUrl })
  const slugs = []
  for await (const section of client.sections({ limit: 2 })) slugs.push(section.slug)
  const { body } = await client.section('doors', 'look', { format: 'html' })
  const store = new MemorySyncStore()
  const { written } = await client.sync(store)
  const again = await client.sync(store)
  const code = await client.module('nowhere').catch((error) => {
    if (!(error instanceof ProblemError)) throw error
    return error.code
  })
  return { slugs, body, written, again: again.written, code }
}
