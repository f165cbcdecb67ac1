import { COLUMNS, STANDING, type StoredKey, type StoredStanding } from './reader'
import { TRANSFER, type Unfinished } from './unfinished'

/** As Payload's adapters name a field's column. */
const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const listed = (fields: readonly string[]) =>
  fields.map((field) => `"${columnOf(field)}" AS "${field}"`).join(', ')
const standing = STANDING.map((field) => `"${columnOf(field)}"`).join(', ')

export const UNFINISHED_QUERY = `SELECT "key" FROM "payload_kv" WHERE "key" = '${TRANSFER}'`

/** @param rows of {@link UNFINISHED_QUERY}; a backup is put in place at one stroke */
export const unfinishedFrom = ({ length }: readonly unknown[]): Unfinished | undefined =>
  length > 0 ? 'transfer' : undefined

/** How many standings are read at a time. */
export const SLICE = 5000

/** @param parameter how the driver writes its first parameter */
export const releasesQuery = (parameter: string) =>
  `SELECT "number", "finished", "created_at" AS "createdAt", "updated_at" AS "updatedAt" FROM "releases" WHERE "number" > ${parameter} ORDER BY "number"`

/**
 * A slice of all standings as one JSON array of arrays, which is read many times as fast as so many rows.
 *
 * @param parameter how the driver writes its first parameter: the uid that the slice before ended with
 * @param array name of the engine's function that makes an array of values
 * @param arrays name of the one that makes an array of rows
 */
export const standingsQuery = (parameter: string, { array, arrays }: JsonFunctions) =>
  `SELECT ${arrays}(${array}(${standing})) AS "standings"
  FROM (SELECT ${standing} FROM "published" WHERE "uid" > ${parameter} ORDER BY "uid" LIMIT ${SLICE}) AS "slice"`

/** As above, of what a release with a higher number changed. */
export const changedStandingsQuery = (parameter: string, { array, arrays }: JsonFunctions) =>
  `SELECT ${arrays}(${array}(${standing})) AS "standings" FROM "published" WHERE "release" > ${parameter}`

export interface JsonFunctions {
  array: string
  arrays: string
}

/** @param parameters how the driver writes them, one for each uid */
export const rowsQuery = (parameters: readonly string[]) =>
  `SELECT ${listed(COLUMNS)} FROM "published" WHERE "uid" IN (${parameters.join(', ')})`

/** @param parameter how the driver writes its first parameter: the path */
export const onceAtQuery = (parameter: string) =>
  `SELECT p."uid" FROM "published_permalinks" l JOIN "published" p ON p."id" = l."_parent_id" WHERE l."path" = ${parameter}`

/** The standings that queries give as JSON; engines write truth and numbers each in their own way. */
export function standingsFrom(json: readonly unknown[][]): StoredStanding[] {
  return json.map(
    // In the order of STANDING.
    ([
      uid,
      type,
      slug,
      module,
      course,
      kind,
      language,
      license,
      sortTitle,
      position,
      level,
      shared,
      changedAt,
      release,
      deleted,
    ]) => ({
      uid: uid as string,
      type: type as string,
      slug: slug as string | null,
      module: module as string | null,
      course: course as string | null,
      kind: kind as string | null,
      language: language as string | null,
      license: license as string | null,
      sortTitle: sortTitle as string | null,
      position: position as number | null,
      level: level as number | null,
      shared: Boolean(shared),
      changedAt: changedAt as string | null,
      release: Number(release),
      deleted: Boolean(deleted),
    }),
  )
}

/**
 * Every standing, slice by slice.
 *
 * @param slice reads what comes after a uid
 */
export async function* slices(
  slice: (after: string) => Promise<StoredStanding[]>,
): AsyncGenerator<StoredStanding[]> {
  for (let after = ''; ;) {
    const standings = await slice(after)
    yield standings
    const last = standings.at(-1)
    if (!last || standings.length < SLICE) return
    after = last.uid
  }
}

/**
 * A row for each scope of the key; one without a scope where it has none.
 *
 * @param parameter as above
 */
export const keyQuery = (parameter: string) =>
  `SELECT k."id", k."hash", k."per_minute" AS "perMinute", k."expires_at" AS "expiresAt",
    k."revoked_at" AS "revokedAt", p."active", s."value" AS "scope"
  FROM "partner_keys" k
  JOIN "partners" p ON p."id" = k."partner_id"
  LEFT JOIN "partner_keys_scopes" s ON s."parent_id" = k."id"
  WHERE k."lookup" = ${parameter}`

/**
 * Of a key that is gone meanwhile, nothing is kept.
 *
 * @param parameters key, day, requests, and now as ISO 8601
 */
export const usageStatement = ([key, day, requests, now]: readonly string[]) =>
  `INSERT INTO "partner_usage" ("key_id", "day", "requests", "updated_at", "created_at")
  SELECT "id", ${day}, ${requests}, ${now}, ${now} FROM "partner_keys" WHERE "id" = ${key}
  ON CONFLICT ("key_id", "day") DO UPDATE
  SET "requests" = "partner_usage"."requests" + excluded."requests", "updated_at" = excluded."updated_at"`

/** @param parameters key, and now as ISO 8601 */
export const usedStatement = ([key, now]: readonly string[]) =>
  `UPDATE "partner_keys" SET "used_at" = ${now} WHERE "id" = ${key}`

/** A key from the rows of {@link keyQuery}; drivers write truth and numbers each in their own way. */
export function keyFrom(rows: readonly Record<string, unknown>[]): StoredKey | undefined {
  const [first] = rows
  if (!first) return undefined
  const { id, hash, perMinute, expiresAt, revokedAt, active } = first
  return {
    id: id as StoredKey['id'],
    hash: String(hash),
    scopes: rows.flatMap(({ scope }) => (typeof scope === 'string' ? [scope] : [])),
    perMinute: perMinute === null ? null : Number(perMinute),
    expiresAt: expiresAt as StoredKey['expiresAt'],
    revokedAt: revokedAt as StoredKey['revokedAt'],
    active: active === null || Boolean(active),
  }
}
