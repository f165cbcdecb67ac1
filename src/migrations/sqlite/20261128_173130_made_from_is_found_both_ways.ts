import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`published_made_from\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`published\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`published_made_from_order_idx\` ON \`published_made_from\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`published_made_from_parent_id_idx\` ON \`published_made_from\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`published_made_from_key_idx\` ON \`published_made_from\` (\`key\`);`)
  await db.run(sql`INSERT INTO \`published_made_from\` (\`_order\`, \`_parent_id\`, \`id\`, \`key\`)
  SELECT e.key + 1, p.id, lower(hex(randomblob(12))), e.value
  FROM \`published\` p, json_each(CASE WHEN json_valid(p.deps) THEN p.deps ELSE '[]' END) e
  WHERE e.type = 'text';`)
  await db.run(sql`ALTER TABLE \`published\` DROP COLUMN \`deps\`;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`published\` ADD \`deps\` text;`)
  await db.run(sql`UPDATE \`published\` SET \`deps\` = (
    SELECT json_group_array(key) FROM (SELECT key FROM \`published_made_from\` WHERE _parent_id = \`published\`.id ORDER BY _order)
  );`)
  await db.run(sql`DROP TABLE \`published_made_from\`;`)
}
