import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`published_permalinks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`path\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`published\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`published_permalinks_order_idx\` ON \`published_permalinks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`published_permalinks_parent_id_idx\` ON \`published_permalinks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`published_permalinks_path_idx\` ON \`published_permalinks\` (\`path\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`published_permalinks\`;`)
}
