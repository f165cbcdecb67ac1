import type { Metadata } from 'next'
import { search } from '../../_data'
import { Foot } from '../../_parts/Foot'
import { Hits, NoHits } from '../../_parts/Hits'
import { SearchForm } from '../../_parts/SearchForm'
import { HOME, Top } from '../../_parts/Top'
import { searchHref } from '../../../../look/hrefs'

export const dynamic = 'force-dynamic'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const words = await wordsOf(searchParams)
  return { title: words === '' ? 'Search' : `${words}: search`, robots: { index: false } }
}

export default async function Page({ searchParams }: Props) {
  const words = await wordsOf(searchParams)
  return (
    <>
      <Top trail={[HOME, { title: 'Search', href: searchHref }]} search={false} />
      <div className="page page--plain">
        <main id="content">
          <h1>Search</h1>
          <SearchForm words={words} />
          {words === '' ? <Beginning /> : <Found words={words} />}
        </main>
      </div>
      <Foot data={words === '' ? '/v1' : `/v1/search?${new URLSearchParams({ q: words })}`} />
    </>
  )
}

function Beginning() {
  return (
    <p>
      Finds pages by the words on them. Or <a href="/">see all courses and modules</a>.
    </p>
  )
}

async function Found({ words }: { words: string }) {
  const { hits, ...found } = await search(words)
  return hits.length === 0 ? <NoHits words={words} /> : <Hits hits={hits} {...found} />
}

/** An address that names more than one search is taken for its first. */
async function wordsOf(params: Props['searchParams']): Promise<string> {
  const { q = '' } = await params
  return (Array.isArray(q) ? (q[0] ?? '') : q).trim()
}
