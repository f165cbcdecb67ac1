import { searchHref } from '../../../look/hrefs'
import { SearchIcon } from '../../../look/icons'

/** As much as the API takes. */
const LONGEST = 200

/** A plain form, so that it works without script. */
export function SearchForm({ words }: { words?: string }) {
  return (
    <form className="search" role="search" action={searchHref}>
      <input
        type="search"
        name="q"
        aria-label="Search all modules"
        placeholder="Search all modules"
        maxLength={LONGEST}
        defaultValue={words}
      />
      <button type="submit" aria-label="Search">
        <SearchIcon />
      </button>
    </form>
  )
}
