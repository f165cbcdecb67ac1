import { COLUMNS, type StoredKey } from './types'

const list = COLUMNS.map((column) => `"${column}"`).join(', ')

/** @param parameter how the driver writes its first parameter */
export const releasesQuery = (parameter: string) =>
  `SELECT "number", "finished", "created_at" AS "createdAt" FROM "releases" WHERE "number" > ${parameter} ORDER BY "number"`

/** @param parameter how the driver writes its first parameter */
export const rowsQuery = (parameter: string) =>
  `SELECT ${list} FROM "published" WHERE "release" > ${parameter}`

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

/** @param parameters key, day, requests, and now as ISO 8601 */
export const usageStatement = ([key, day, requests, now]: readonly string[]) =>
  `INSERT INTO "partner_usage" ("key_id", "day", "requests", "updated_at", "created_at")
  VALUES (${key}, ${day}, ${requests}, ${now}, ${now})
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
