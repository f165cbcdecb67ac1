/** What goes through a collection from end to end all the same, and why. */
import type { Scan } from './types'

interface Allowance {
  why: string
  collection: RegExp
  statement: RegExp
}

const ALLOWED: Allowance[] = [
  {
    why: 'A list says how many pages it has; where it is not narrowed, that is a count of all there is.',
    collection: /./,
    statement: /^select count\(\*\) from "\w+"$|^\{"verb":"count","filter":\{\}/,
  },
  {
    why: 'The search of the admin looks for what stands anywhere in a text.',
    collection: /./,
    statement: /^select [^;]* where \(?"\w+"\."\w+" i?like [?$]|"\$regex"/,
  },
  {
    why: 'Modules that are being published as one: a few at a time.',
    collection: /^publications$/,
    statement: / from "publications" "publications" order by |"filter":\{\},/,
  },
  {
    why: 'Webhooks that are switched on are most of them, and each partner has one or two.',
    collection: /^webhooks$/,
    statement: /"webhooks"."active" = |"active":\{"\$eq":true/,
  },
  {
    why: 'Documents that somebody has open in the admin. Payload looks for them by two columns that it does not index.',
    collection: /^payload[-_]locked[-_]documents$/,
    statement: /"document.value"|"payload_locked_documents_rels"/,
  },
  {
    why: 'Where there are as many keys as rows, PostgreSQL rather reads the rows; both have an index.',
    collection: /^published$/,
    statement: / where "published_made_from"."key" in /,
  },
  {
    why: 'Payload adds the time of creation to the order of a list, and MongoDB takes both from an index of both alone.',
    collection: /^(users|partners|partner-keys|webhooks|webhook-deliveries)$/,
    statement: /"filter":\{\},"sort":\["(updatedAt|name|label|title)","createdAt"\],"isPage":true/,
  },
  {
    why: 'An import looks which addresses modules have, to find one that is free.',
    collection: /^modules$/,
    statement: /^select "id", "title", "slug", "uid" from "modules"|"filter":\{\},/,
  },
]

export const withoutAllowed = (scans: readonly Scan[]): Scan[] =>
  scans.filter(
    (scan) =>
      !ALLOWED.some(
        ({ collection, statement }) =>
          collection.test(scan.collection) && statement.test(scan.statement),
      ),
  )
