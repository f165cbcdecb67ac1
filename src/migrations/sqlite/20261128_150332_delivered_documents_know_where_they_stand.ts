import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`published\` ADD \`license\` text;`)
  await db.run(sql`ALTER TABLE \`published\` ADD \`sort_title\` text;`)
  await db.run(sql`ALTER TABLE \`published\` ADD \`level\` numeric;`)
  await db.run(sql`ALTER TABLE \`published\` ADD \`shared\` integer;`)
  await db.run(sql`CREATE INDEX \`compound_index_idx\` ON \`published\` (\`uid\`,\`type\`,\`slug\`,\`module\`,\`course\`,\`kind\`,\`language\`,\`license\`,\`sort_title\`,\`position\`,\`level\`,\`shared\`,\`changed_at\`,\`release\`,\`deleted\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`compound_index_idx\`;`)
  await db.run(sql`ALTER TABLE \`published\` DROP COLUMN \`license\`;`)
  await db.run(sql`ALTER TABLE \`published\` DROP COLUMN \`sort_title\`;`)
  await db.run(sql`ALTER TABLE \`published\` DROP COLUMN \`level\`;`)
  await db.run(sql`ALTER TABLE \`published\` DROP COLUMN \`shared\`;`)
}
