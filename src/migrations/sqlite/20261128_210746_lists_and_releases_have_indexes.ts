import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`users_name_idx\` ON \`users\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`partners_name_idx\` ON \`partners\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`partner_keys_label_idx\` ON \`partner_keys\` (\`label\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_label_idx\` ON \`webhooks\` (\`label\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_title_idx\` ON \`webhook_deliveries\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`number_createdAt_idx\` ON \`releases\` (\`number\`,\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`users_name_idx\`;`)
  await db.run(sql`DROP INDEX \`partners_name_idx\`;`)
  await db.run(sql`DROP INDEX \`partner_keys_label_idx\`;`)
  await db.run(sql`DROP INDEX \`webhooks_label_idx\`;`)
  await db.run(sql`DROP INDEX \`webhook_deliveries_title_idx\`;`)
  await db.run(sql`DROP INDEX \`number_createdAt_idx\`;`)
}
