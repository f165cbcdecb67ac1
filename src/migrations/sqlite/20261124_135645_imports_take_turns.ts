import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`import_runs\` ADD \`number\` numeric;`)
  await db.run(sql`ALTER TABLE \`import_runs\` ADD \`draft\` integer;`)
  await db.run(sql`ALTER TABLE \`import_runs\` ADD \`host\` text;`)
  await db.run(sql`ALTER TABLE \`import_runs\` ADD \`pid\` numeric;`)
  await db.run(sql`ALTER TABLE \`import_runs\` ADD \`token\` text;`)
  await db.run(sql`ALTER TABLE \`import_runs\` ADD \`alive_at\` text;`)
  await db.run(sql`CREATE UNIQUE INDEX \`import_runs_number_idx\` ON \`import_runs\` (\`number\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`import_runs_number_idx\`;`)
  await db.run(sql`ALTER TABLE \`import_runs\` DROP COLUMN \`number\`;`)
  await db.run(sql`ALTER TABLE \`import_runs\` DROP COLUMN \`draft\`;`)
  await db.run(sql`ALTER TABLE \`import_runs\` DROP COLUMN \`host\`;`)
  await db.run(sql`ALTER TABLE \`import_runs\` DROP COLUMN \`pid\`;`)
  await db.run(sql`ALTER TABLE \`import_runs\` DROP COLUMN \`token\`;`)
  await db.run(sql`ALTER TABLE \`import_runs\` DROP COLUMN \`alive_at\`;`)
}
