import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`videos\` ADD \`start\` numeric;`)
  await db.run(sql`ALTER TABLE \`videos\` ADD \`end\` numeric;`)
  await db.run(sql`ALTER TABLE \`_videos_v\` ADD \`version_start\` numeric;`)
  await db.run(sql`ALTER TABLE \`_videos_v\` ADD \`version_end\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`videos\` DROP COLUMN \`start\`;`)
  await db.run(sql`ALTER TABLE \`videos\` DROP COLUMN \`end\`;`)
  await db.run(sql`ALTER TABLE \`_videos_v\` DROP COLUMN \`version_start\`;`)
  await db.run(sql`ALTER TABLE \`_videos_v\` DROP COLUMN \`version_end\`;`)
}
