import type { Row } from './row'

/** For each document the modules and courses in which it stands. */
export type Placements = Map<string, Set<string>>

export function placements(rows: ReadonlyMap<string, Row>): Placements {
  return new Map([...rows].map(([uid, row]) => [uid, placesOf(row, rows)]))
}

function placesOf(row: Row, rows: ReadonlyMap<string, Row>): Set<string> {
  const modules = [row.module, ...modulesThatShow(row)].filter((uid) => uid !== null)
  const courses = [row.course, ...modules.map((uid) => rows.get(uid)?.course ?? null)]
  return new Set([...modules, ...courses.filter((uid) => uid !== null)])
}

function modulesThatShow({ document }: Row): string[] {
  if (!('usedIn' in document)) return []
  return document.usedIn.flatMap(({ module }) => module?.id ?? [])
}
