import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`partners_keys_scopes\`;`)
  await db.run(sql`DROP TABLE \`partners_keys\`;`)
  await db.run(sql`ALTER TABLE \`partners\` ADD \`active\` integer DEFAULT true;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`partners_keys_scopes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`partners_keys\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`partners_keys_scopes_order_idx\` ON \`partners_keys_scopes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`partners_keys_scopes_parent_idx\` ON \`partners_keys_scopes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`partners_keys\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`prefix\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`expires_at\` text,
  	\`revoked_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`partners_keys_order_idx\` ON \`partners_keys\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`partners_keys_parent_id_idx\` ON \`partners_keys\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`partners_keys_prefix_idx\` ON \`partners_keys\` (\`prefix\`);`)
  await db.run(sql`ALTER TABLE \`partners\` DROP COLUMN \`active\`;`)
}
