/** A statement that counts the rows of a collection in a database that speaks SQL. */
export const countOf = (collection: string) =>
  `SELECT count(*) AS count FROM ${collection.replaceAll('-', '_')}`
