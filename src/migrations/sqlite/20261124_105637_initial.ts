import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`courses_permalinks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`path\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_permalinks_order_idx\` ON \`courses_permalinks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`courses_permalinks_parent_id_idx\` ON \`courses_permalinks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`courses\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`description\` text,
  	\`slug\` text,
  	\`uid\` text,
  	\`language\` text DEFAULT 'en',
  	\`translation_of_id\` integer,
  	\`license\` text,
  	\`attribution\` text,
  	\`source_path\` text,
  	\`source_line\` numeric,
  	\`source_key\` text,
  	\`source_digest\` text,
  	\`source_edited_at\` text,
  	\`first_published_at\` text,
  	\`created_by_id\` integer,
  	\`updated_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`translation_of_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_title_idx\` ON \`courses\` (\`title\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`courses_slug_idx\` ON \`courses\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`courses_uid_idx\` ON \`courses\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`courses_language_idx\` ON \`courses\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`courses_translation_of_idx\` ON \`courses\` (\`translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_license_idx\` ON \`courses\` (\`license\`);`)
  await db.run(sql`CREATE INDEX \`courses_source_source_path_idx\` ON \`courses\` (\`source_path\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`courses_source_source_key_idx\` ON \`courses\` (\`source_key\`);`)
  await db.run(sql`CREATE INDEX \`courses_created_by_idx\` ON \`courses\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_updated_by_idx\` ON \`courses\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_updated_at_idx\` ON \`courses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`courses_created_at_idx\` ON \`courses\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`courses_deleted_at_idx\` ON \`courses\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`courses__status_idx\` ON \`courses\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_courses_v_version_permalinks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`path\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_courses_v_version_permalinks_order_idx\` ON \`_courses_v_version_permalinks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_permalinks_parent_id_idx\` ON \`_courses_v_version_permalinks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_courses_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_title\` text,
  	\`version_description\` text,
  	\`version_slug\` text,
  	\`version_uid\` text,
  	\`version_language\` text DEFAULT 'en',
  	\`version_translation_of_id\` integer,
  	\`version_license\` text,
  	\`version_attribution\` text,
  	\`version_source_path\` text,
  	\`version_source_line\` numeric,
  	\`version_source_key\` text,
  	\`version_source_digest\` text,
  	\`version_source_edited_at\` text,
  	\`version_first_published_at\` text,
  	\`version_created_by_id\` integer,
  	\`version_updated_by_id\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_translation_of_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_courses_v_parent_idx\` ON \`_courses_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_title_idx\` ON \`_courses_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_slug_idx\` ON \`_courses_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_uid_idx\` ON \`_courses_v\` (\`version_uid\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_language_idx\` ON \`_courses_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_translation_of_idx\` ON \`_courses_v\` (\`version_translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_license_idx\` ON \`_courses_v\` (\`version_license\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_source_version_source_path_idx\` ON \`_courses_v\` (\`version_source_path\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_source_version_source_key_idx\` ON \`_courses_v\` (\`version_source_key\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_created_by_idx\` ON \`_courses_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_updated_by_idx\` ON \`_courses_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_updated_at_idx\` ON \`_courses_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_created_at_idx\` ON \`_courses_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_deleted_at_idx\` ON \`_courses_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version__status_idx\` ON \`_courses_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_created_at_idx\` ON \`_courses_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_updated_at_idx\` ON \`_courses_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_latest_idx\` ON \`_courses_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_autosave_idx\` ON \`_courses_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`modules_objectives\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`section_id\` integer,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`modules_objectives_order_idx\` ON \`modules_objectives\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`modules_objectives_parent_id_idx\` ON \`modules_objectives\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_objectives_section_idx\` ON \`modules_objectives\` (\`section_id\`);`)
  await db.run(sql`CREATE TABLE \`modules_permalinks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`path\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`modules_permalinks_order_idx\` ON \`modules_permalinks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`modules_permalinks_parent_id_idx\` ON \`modules_permalinks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`modules\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`acknowledgements\` text,
  	\`course_id\` integer,
  	\`order\` numeric DEFAULT 0,
  	\`duration\` numeric,
  	\`icon_id\` integer,
  	\`workbook\` text,
  	\`slug\` text,
  	\`license_confirmed\` integer,
  	\`uid\` text,
  	\`language\` text DEFAULT 'en',
  	\`translation_of_id\` integer,
  	\`license\` text,
  	\`attribution\` text,
  	\`source_path\` text,
  	\`source_line\` numeric,
  	\`source_key\` text,
  	\`source_digest\` text,
  	\`source_edited_at\` text,
  	\`first_published_at\` text,
  	\`created_by_id\` integer,
  	\`updated_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`course_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`icon_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`translation_of_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`modules_title_idx\` ON \`modules\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`modules_course_idx\` ON \`modules\` (\`course_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_icon_idx\` ON \`modules\` (\`icon_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`modules_slug_idx\` ON \`modules\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`modules_uid_idx\` ON \`modules\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`modules_language_idx\` ON \`modules\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`modules_translation_of_idx\` ON \`modules\` (\`translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_license_idx\` ON \`modules\` (\`license\`);`)
  await db.run(sql`CREATE INDEX \`modules_source_source_path_idx\` ON \`modules\` (\`source_path\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`modules_source_source_key_idx\` ON \`modules\` (\`source_key\`);`)
  await db.run(sql`CREATE INDEX \`modules_created_by_idx\` ON \`modules\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_updated_by_idx\` ON \`modules\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_updated_at_idx\` ON \`modules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`modules_created_at_idx\` ON \`modules\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`modules_deleted_at_idx\` ON \`modules\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`modules__status_idx\` ON \`modules\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_modules_v_version_objectives\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`section_id\` integer,
  	\`_uuid\` text,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_modules_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_modules_v_version_objectives_order_idx\` ON \`_modules_v_version_objectives\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_objectives_parent_id_idx\` ON \`_modules_v_version_objectives\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_objectives_section_idx\` ON \`_modules_v_version_objectives\` (\`section_id\`);`)
  await db.run(sql`CREATE TABLE \`_modules_v_version_permalinks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`path\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_modules_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_modules_v_version_permalinks_order_idx\` ON \`_modules_v_version_permalinks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_permalinks_parent_id_idx\` ON \`_modules_v_version_permalinks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_modules_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_acknowledgements\` text,
  	\`version_course_id\` integer,
  	\`version_order\` numeric DEFAULT 0,
  	\`version_duration\` numeric,
  	\`version_icon_id\` integer,
  	\`version_workbook\` text,
  	\`version_slug\` text,
  	\`version_license_confirmed\` integer,
  	\`version_uid\` text,
  	\`version_language\` text DEFAULT 'en',
  	\`version_translation_of_id\` integer,
  	\`version_license\` text,
  	\`version_attribution\` text,
  	\`version_source_path\` text,
  	\`version_source_line\` numeric,
  	\`version_source_key\` text,
  	\`version_source_digest\` text,
  	\`version_source_edited_at\` text,
  	\`version_first_published_at\` text,
  	\`version_created_by_id\` integer,
  	\`version_updated_by_id\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_course_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_icon_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_translation_of_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_modules_v_parent_idx\` ON \`_modules_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_title_idx\` ON \`_modules_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_course_idx\` ON \`_modules_v\` (\`version_course_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_icon_idx\` ON \`_modules_v\` (\`version_icon_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_slug_idx\` ON \`_modules_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_uid_idx\` ON \`_modules_v\` (\`version_uid\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_language_idx\` ON \`_modules_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_translation_of_idx\` ON \`_modules_v\` (\`version_translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_license_idx\` ON \`_modules_v\` (\`version_license\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_source_version_source_path_idx\` ON \`_modules_v\` (\`version_source_path\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_source_version_source_key_idx\` ON \`_modules_v\` (\`version_source_key\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_created_by_idx\` ON \`_modules_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_updated_by_idx\` ON \`_modules_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_updated_at_idx\` ON \`_modules_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_created_at_idx\` ON \`_modules_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_deleted_at_idx\` ON \`_modules_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version__status_idx\` ON \`_modules_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_created_at_idx\` ON \`_modules_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_updated_at_idx\` ON \`_modules_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_latest_idx\` ON \`_modules_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_autosave_idx\` ON \`_modules_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`sections_permalinks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`path\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`sections_permalinks_order_idx\` ON \`sections_permalinks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`sections_permalinks_parent_id_idx\` ON \`sections_permalinks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`sections\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`body\` text,
  	\`module_id\` integer,
  	\`parent_id\` integer,
  	\`number\` text,
  	\`order\` numeric DEFAULT 0,
  	\`unlisted\` integer,
  	\`slug\` text,
  	\`claim\` text,
  	\`license_confirmed\` integer,
  	\`uid\` text,
  	\`language\` text DEFAULT 'en',
  	\`translation_of_id\` integer,
  	\`license\` text,
  	\`attribution\` text,
  	\`source_path\` text,
  	\`source_line\` numeric,
  	\`source_key\` text,
  	\`source_digest\` text,
  	\`source_edited_at\` text,
  	\`first_published_at\` text,
  	\`created_by_id\` integer,
  	\`updated_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`module_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`translation_of_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`sections_title_idx\` ON \`sections\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`sections_module_idx\` ON \`sections\` (\`module_id\`);`)
  await db.run(sql`CREATE INDEX \`sections_parent_idx\` ON \`sections\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`sections_slug_idx\` ON \`sections\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`sections_claim_idx\` ON \`sections\` (\`claim\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`sections_uid_idx\` ON \`sections\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`sections_language_idx\` ON \`sections\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`sections_translation_of_idx\` ON \`sections\` (\`translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`sections_license_idx\` ON \`sections\` (\`license\`);`)
  await db.run(sql`CREATE INDEX \`sections_source_source_path_idx\` ON \`sections\` (\`source_path\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`sections_source_source_key_idx\` ON \`sections\` (\`source_key\`);`)
  await db.run(sql`CREATE INDEX \`sections_created_by_idx\` ON \`sections\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`sections_updated_by_idx\` ON \`sections\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`sections_updated_at_idx\` ON \`sections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sections_created_at_idx\` ON \`sections\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`sections_deleted_at_idx\` ON \`sections\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`sections__status_idx\` ON \`sections\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`module_order_idx\` ON \`sections\` (\`module_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`_sections_v_version_permalinks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`path\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_sections_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_sections_v_version_permalinks_order_idx\` ON \`_sections_v_version_permalinks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_permalinks_parent_id_idx\` ON \`_sections_v_version_permalinks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_sections_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_title\` text,
  	\`version_body\` text,
  	\`version_module_id\` integer,
  	\`version_parent_id\` integer,
  	\`version_number\` text,
  	\`version_order\` numeric DEFAULT 0,
  	\`version_unlisted\` integer,
  	\`version_slug\` text,
  	\`version_claim\` text,
  	\`version_license_confirmed\` integer,
  	\`version_uid\` text,
  	\`version_language\` text DEFAULT 'en',
  	\`version_translation_of_id\` integer,
  	\`version_license\` text,
  	\`version_attribution\` text,
  	\`version_source_path\` text,
  	\`version_source_line\` numeric,
  	\`version_source_key\` text,
  	\`version_source_digest\` text,
  	\`version_source_edited_at\` text,
  	\`version_first_published_at\` text,
  	\`version_created_by_id\` integer,
  	\`version_updated_by_id\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_module_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_translation_of_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_sections_v_parent_idx\` ON \`_sections_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_title_idx\` ON \`_sections_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_module_idx\` ON \`_sections_v\` (\`version_module_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_parent_idx\` ON \`_sections_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_slug_idx\` ON \`_sections_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_claim_idx\` ON \`_sections_v\` (\`version_claim\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_uid_idx\` ON \`_sections_v\` (\`version_uid\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_language_idx\` ON \`_sections_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_translation_of_idx\` ON \`_sections_v\` (\`version_translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_license_idx\` ON \`_sections_v\` (\`version_license\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_source_version_source_path_idx\` ON \`_sections_v\` (\`version_source_path\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_source_version_source_key_idx\` ON \`_sections_v\` (\`version_source_key\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_created_by_idx\` ON \`_sections_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_updated_by_idx\` ON \`_sections_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_updated_at_idx\` ON \`_sections_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_created_at_idx\` ON \`_sections_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_deleted_at_idx\` ON \`_sections_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version__status_idx\` ON \`_sections_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_created_at_idx\` ON \`_sections_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_updated_at_idx\` ON \`_sections_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_latest_idx\` ON \`_sections_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_autosave_idx\` ON \`_sections_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`version_module_version_order_idx\` ON \`_sections_v\` (\`version_module_id\`,\`version_order\`);`)
  await db.run(sql`CREATE TABLE \`callouts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`kind\` text DEFAULT 'information',
  	\`body\` text,
  	\`show_title\` integer DEFAULT true,
  	\`title_level\` text,
  	\`source_classes\` text,
  	\`uid\` text,
  	\`language\` text DEFAULT 'en',
  	\`translation_of_id\` integer,
  	\`license\` text,
  	\`attribution\` text,
  	\`source_path\` text,
  	\`source_line\` numeric,
  	\`source_key\` text,
  	\`source_digest\` text,
  	\`source_edited_at\` text,
  	\`first_published_at\` text,
  	\`created_by_id\` integer,
  	\`updated_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`translation_of_id\`) REFERENCES \`callouts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`callouts_title_idx\` ON \`callouts\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`callouts_kind_idx\` ON \`callouts\` (\`kind\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`callouts_uid_idx\` ON \`callouts\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`callouts_language_idx\` ON \`callouts\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`callouts_translation_of_idx\` ON \`callouts\` (\`translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`callouts_license_idx\` ON \`callouts\` (\`license\`);`)
  await db.run(sql`CREATE INDEX \`callouts_source_source_path_idx\` ON \`callouts\` (\`source_path\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`callouts_source_source_key_idx\` ON \`callouts\` (\`source_key\`);`)
  await db.run(sql`CREATE INDEX \`callouts_created_by_idx\` ON \`callouts\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`callouts_updated_by_idx\` ON \`callouts\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`callouts_updated_at_idx\` ON \`callouts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`callouts_created_at_idx\` ON \`callouts\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`callouts_deleted_at_idx\` ON \`callouts\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`callouts__status_idx\` ON \`callouts\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_callouts_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_title\` text,
  	\`version_kind\` text DEFAULT 'information',
  	\`version_body\` text,
  	\`version_show_title\` integer DEFAULT true,
  	\`version_title_level\` text,
  	\`version_source_classes\` text,
  	\`version_uid\` text,
  	\`version_language\` text DEFAULT 'en',
  	\`version_translation_of_id\` integer,
  	\`version_license\` text,
  	\`version_attribution\` text,
  	\`version_source_path\` text,
  	\`version_source_line\` numeric,
  	\`version_source_key\` text,
  	\`version_source_digest\` text,
  	\`version_source_edited_at\` text,
  	\`version_first_published_at\` text,
  	\`version_created_by_id\` integer,
  	\`version_updated_by_id\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`callouts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_translation_of_id\`) REFERENCES \`callouts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_callouts_v_parent_idx\` ON \`_callouts_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_callouts_v_version_version_title_idx\` ON \`_callouts_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_callouts_v_version_version_kind_idx\` ON \`_callouts_v\` (\`version_kind\`);`)
  await db.run(sql`CREATE INDEX \`_callouts_v_version_version_uid_idx\` ON \`_callouts_v\` (\`version_uid\`);`)
  await db.run(sql`CREATE INDEX \`_callouts_v_version_version_language_idx\` ON \`_callouts_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_callouts_v_version_version_translation_of_idx\` ON \`_callouts_v\` (\`version_translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`_callouts_v_version_version_license_idx\` ON \`_callouts_v\` (\`version_license\`);`)
  await db.run(sql`CREATE INDEX \`_callouts_v_version_source_version_source_path_idx\` ON \`_callouts_v\` (\`version_source_path\`);`)
  await db.run(sql`CREATE INDEX \`_callouts_v_version_source_version_source_key_idx\` ON \`_callouts_v\` (\`version_source_key\`);`)
  await db.run(sql`CREATE INDEX \`_callouts_v_version_version_created_by_idx\` ON \`_callouts_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_callouts_v_version_version_updated_by_idx\` ON \`_callouts_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_callouts_v_version_version_updated_at_idx\` ON \`_callouts_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_callouts_v_version_version_created_at_idx\` ON \`_callouts_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_callouts_v_version_version_deleted_at_idx\` ON \`_callouts_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_callouts_v_version_version__status_idx\` ON \`_callouts_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_callouts_v_created_at_idx\` ON \`_callouts_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_callouts_v_updated_at_idx\` ON \`_callouts_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_callouts_v_latest_idx\` ON \`_callouts_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_callouts_v_autosave_idx\` ON \`_callouts_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`videos\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	\`provider\` text,
  	\`video_id\` text,
  	\`duration\` numeric,
  	\`captions\` text DEFAULT 'unknown',
  	\`transcript\` text,
  	\`credit\` text,
  	\`thumbnail_id\` integer,
  	\`uid\` text,
  	\`language\` text DEFAULT 'en',
  	\`translation_of_id\` integer,
  	\`license\` text,
  	\`attribution\` text,
  	\`source_path\` text,
  	\`source_line\` numeric,
  	\`source_key\` text,
  	\`source_digest\` text,
  	\`source_edited_at\` text,
  	\`first_published_at\` text,
  	\`created_by_id\` integer,
  	\`updated_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`thumbnail_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`translation_of_id\`) REFERENCES \`videos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`videos_title_idx\` ON \`videos\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`videos_video_id_idx\` ON \`videos\` (\`video_id\`);`)
  await db.run(sql`CREATE INDEX \`videos_thumbnail_idx\` ON \`videos\` (\`thumbnail_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`videos_uid_idx\` ON \`videos\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`videos_language_idx\` ON \`videos\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`videos_translation_of_idx\` ON \`videos\` (\`translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`videos_license_idx\` ON \`videos\` (\`license\`);`)
  await db.run(sql`CREATE INDEX \`videos_source_source_path_idx\` ON \`videos\` (\`source_path\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`videos_source_source_key_idx\` ON \`videos\` (\`source_key\`);`)
  await db.run(sql`CREATE INDEX \`videos_created_by_idx\` ON \`videos\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`videos_updated_by_idx\` ON \`videos\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`videos_updated_at_idx\` ON \`videos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`videos_created_at_idx\` ON \`videos\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`videos_deleted_at_idx\` ON \`videos\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`videos__status_idx\` ON \`videos\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_videos_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_title\` text,
  	\`version_url\` text,
  	\`version_provider\` text,
  	\`version_video_id\` text,
  	\`version_duration\` numeric,
  	\`version_captions\` text DEFAULT 'unknown',
  	\`version_transcript\` text,
  	\`version_credit\` text,
  	\`version_thumbnail_id\` integer,
  	\`version_uid\` text,
  	\`version_language\` text DEFAULT 'en',
  	\`version_translation_of_id\` integer,
  	\`version_license\` text,
  	\`version_attribution\` text,
  	\`version_source_path\` text,
  	\`version_source_line\` numeric,
  	\`version_source_key\` text,
  	\`version_source_digest\` text,
  	\`version_source_edited_at\` text,
  	\`version_first_published_at\` text,
  	\`version_created_by_id\` integer,
  	\`version_updated_by_id\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`videos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_thumbnail_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_translation_of_id\`) REFERENCES \`videos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_videos_v_parent_idx\` ON \`_videos_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_title_idx\` ON \`_videos_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_video_id_idx\` ON \`_videos_v\` (\`version_video_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_thumbnail_idx\` ON \`_videos_v\` (\`version_thumbnail_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_uid_idx\` ON \`_videos_v\` (\`version_uid\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_language_idx\` ON \`_videos_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_translation_of_idx\` ON \`_videos_v\` (\`version_translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_license_idx\` ON \`_videos_v\` (\`version_license\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_source_version_source_path_idx\` ON \`_videos_v\` (\`version_source_path\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_source_version_source_key_idx\` ON \`_videos_v\` (\`version_source_key\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_created_by_idx\` ON \`_videos_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_updated_by_idx\` ON \`_videos_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_updated_at_idx\` ON \`_videos_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_created_at_idx\` ON \`_videos_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version_deleted_at_idx\` ON \`_videos_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_version_version__status_idx\` ON \`_videos_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_created_at_idx\` ON \`_videos_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_updated_at_idx\` ON \`_videos_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_latest_idx\` ON \`_videos_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_autosave_idx\` ON \`_videos_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`footnotes\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`body\` text,
  	\`title\` text,
  	\`citation_key\` text,
  	\`uid\` text,
  	\`language\` text DEFAULT 'en',
  	\`translation_of_id\` integer,
  	\`license\` text,
  	\`attribution\` text,
  	\`source_path\` text,
  	\`source_line\` numeric,
  	\`source_key\` text,
  	\`source_digest\` text,
  	\`source_edited_at\` text,
  	\`first_published_at\` text,
  	\`created_by_id\` integer,
  	\`updated_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`translation_of_id\`) REFERENCES \`footnotes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`footnotes_title_idx\` ON \`footnotes\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`footnotes_citation_key_idx\` ON \`footnotes\` (\`citation_key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`footnotes_uid_idx\` ON \`footnotes\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`footnotes_language_idx\` ON \`footnotes\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`footnotes_translation_of_idx\` ON \`footnotes\` (\`translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`footnotes_license_idx\` ON \`footnotes\` (\`license\`);`)
  await db.run(sql`CREATE INDEX \`footnotes_source_source_path_idx\` ON \`footnotes\` (\`source_path\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`footnotes_source_source_key_idx\` ON \`footnotes\` (\`source_key\`);`)
  await db.run(sql`CREATE INDEX \`footnotes_created_by_idx\` ON \`footnotes\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`footnotes_updated_by_idx\` ON \`footnotes\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`footnotes_updated_at_idx\` ON \`footnotes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`footnotes_created_at_idx\` ON \`footnotes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`footnotes_deleted_at_idx\` ON \`footnotes\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`footnotes__status_idx\` ON \`footnotes\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_footnotes_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_body\` text,
  	\`version_title\` text,
  	\`version_citation_key\` text,
  	\`version_uid\` text,
  	\`version_language\` text DEFAULT 'en',
  	\`version_translation_of_id\` integer,
  	\`version_license\` text,
  	\`version_attribution\` text,
  	\`version_source_path\` text,
  	\`version_source_line\` numeric,
  	\`version_source_key\` text,
  	\`version_source_digest\` text,
  	\`version_source_edited_at\` text,
  	\`version_first_published_at\` text,
  	\`version_created_by_id\` integer,
  	\`version_updated_by_id\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`footnotes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_translation_of_id\`) REFERENCES \`footnotes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_footnotes_v_parent_idx\` ON \`_footnotes_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_footnotes_v_version_version_title_idx\` ON \`_footnotes_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_footnotes_v_version_version_citation_key_idx\` ON \`_footnotes_v\` (\`version_citation_key\`);`)
  await db.run(sql`CREATE INDEX \`_footnotes_v_version_version_uid_idx\` ON \`_footnotes_v\` (\`version_uid\`);`)
  await db.run(sql`CREATE INDEX \`_footnotes_v_version_version_language_idx\` ON \`_footnotes_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_footnotes_v_version_version_translation_of_idx\` ON \`_footnotes_v\` (\`version_translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`_footnotes_v_version_version_license_idx\` ON \`_footnotes_v\` (\`version_license\`);`)
  await db.run(sql`CREATE INDEX \`_footnotes_v_version_source_version_source_path_idx\` ON \`_footnotes_v\` (\`version_source_path\`);`)
  await db.run(sql`CREATE INDEX \`_footnotes_v_version_source_version_source_key_idx\` ON \`_footnotes_v\` (\`version_source_key\`);`)
  await db.run(sql`CREATE INDEX \`_footnotes_v_version_version_created_by_idx\` ON \`_footnotes_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_footnotes_v_version_version_updated_by_idx\` ON \`_footnotes_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_footnotes_v_version_version_updated_at_idx\` ON \`_footnotes_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_footnotes_v_version_version_created_at_idx\` ON \`_footnotes_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_footnotes_v_version_version_deleted_at_idx\` ON \`_footnotes_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_footnotes_v_version_version__status_idx\` ON \`_footnotes_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_footnotes_v_created_at_idx\` ON \`_footnotes_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_footnotes_v_updated_at_idx\` ON \`_footnotes_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_footnotes_v_latest_idx\` ON \`_footnotes_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_footnotes_v_autosave_idx\` ON \`_footnotes_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`worksheets\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`kind\` text DEFAULT 'google-doc',
  	\`number\` numeric,
  	\`url\` text,
  	\`file_id\` integer,
  	\`module_id\` integer,
  	\`workbook\` text,
  	\`license_confirmed\` integer,
  	\`uid\` text,
  	\`language\` text DEFAULT 'en',
  	\`translation_of_id\` integer,
  	\`license\` text,
  	\`attribution\` text,
  	\`source_path\` text,
  	\`source_line\` numeric,
  	\`source_key\` text,
  	\`source_digest\` text,
  	\`source_edited_at\` text,
  	\`first_published_at\` text,
  	\`created_by_id\` integer,
  	\`updated_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`module_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`translation_of_id\`) REFERENCES \`worksheets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`worksheets_title_idx\` ON \`worksheets\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`worksheets_file_idx\` ON \`worksheets\` (\`file_id\`);`)
  await db.run(sql`CREATE INDEX \`worksheets_module_idx\` ON \`worksheets\` (\`module_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`worksheets_uid_idx\` ON \`worksheets\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`worksheets_language_idx\` ON \`worksheets\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`worksheets_translation_of_idx\` ON \`worksheets\` (\`translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`worksheets_license_idx\` ON \`worksheets\` (\`license\`);`)
  await db.run(sql`CREATE INDEX \`worksheets_source_source_path_idx\` ON \`worksheets\` (\`source_path\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`worksheets_source_source_key_idx\` ON \`worksheets\` (\`source_key\`);`)
  await db.run(sql`CREATE INDEX \`worksheets_created_by_idx\` ON \`worksheets\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`worksheets_updated_by_idx\` ON \`worksheets\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`worksheets_updated_at_idx\` ON \`worksheets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`worksheets_created_at_idx\` ON \`worksheets\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`worksheets_deleted_at_idx\` ON \`worksheets\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`worksheets__status_idx\` ON \`worksheets\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_worksheets_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_title\` text,
  	\`version_kind\` text DEFAULT 'google-doc',
  	\`version_number\` numeric,
  	\`version_url\` text,
  	\`version_file_id\` integer,
  	\`version_module_id\` integer,
  	\`version_workbook\` text,
  	\`version_license_confirmed\` integer,
  	\`version_uid\` text,
  	\`version_language\` text DEFAULT 'en',
  	\`version_translation_of_id\` integer,
  	\`version_license\` text,
  	\`version_attribution\` text,
  	\`version_source_path\` text,
  	\`version_source_line\` numeric,
  	\`version_source_key\` text,
  	\`version_source_digest\` text,
  	\`version_source_edited_at\` text,
  	\`version_first_published_at\` text,
  	\`version_created_by_id\` integer,
  	\`version_updated_by_id\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`worksheets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_module_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_translation_of_id\`) REFERENCES \`worksheets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_worksheets_v_parent_idx\` ON \`_worksheets_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_worksheets_v_version_version_title_idx\` ON \`_worksheets_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_worksheets_v_version_version_file_idx\` ON \`_worksheets_v\` (\`version_file_id\`);`)
  await db.run(sql`CREATE INDEX \`_worksheets_v_version_version_module_idx\` ON \`_worksheets_v\` (\`version_module_id\`);`)
  await db.run(sql`CREATE INDEX \`_worksheets_v_version_version_uid_idx\` ON \`_worksheets_v\` (\`version_uid\`);`)
  await db.run(sql`CREATE INDEX \`_worksheets_v_version_version_language_idx\` ON \`_worksheets_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_worksheets_v_version_version_translation_of_idx\` ON \`_worksheets_v\` (\`version_translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`_worksheets_v_version_version_license_idx\` ON \`_worksheets_v\` (\`version_license\`);`)
  await db.run(sql`CREATE INDEX \`_worksheets_v_version_source_version_source_path_idx\` ON \`_worksheets_v\` (\`version_source_path\`);`)
  await db.run(sql`CREATE INDEX \`_worksheets_v_version_source_version_source_key_idx\` ON \`_worksheets_v\` (\`version_source_key\`);`)
  await db.run(sql`CREATE INDEX \`_worksheets_v_version_version_created_by_idx\` ON \`_worksheets_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_worksheets_v_version_version_updated_by_idx\` ON \`_worksheets_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_worksheets_v_version_version_updated_at_idx\` ON \`_worksheets_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_worksheets_v_version_version_created_at_idx\` ON \`_worksheets_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_worksheets_v_version_version_deleted_at_idx\` ON \`_worksheets_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_worksheets_v_version_version__status_idx\` ON \`_worksheets_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_worksheets_v_created_at_idx\` ON \`_worksheets_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_worksheets_v_updated_at_idx\` ON \`_worksheets_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_worksheets_v_latest_idx\` ON \`_worksheets_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_worksheets_v_autosave_idx\` ON \`_worksheets_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`alt\` text,
  	\`decorative\` integer,
  	\`title\` text,
  	\`content_hash\` text,
  	\`uid\` text,
  	\`language\` text DEFAULT 'en',
  	\`translation_of_id\` integer,
  	\`license\` text,
  	\`attribution\` text,
  	\`source_path\` text,
  	\`source_line\` numeric,
  	\`source_key\` text,
  	\`source_digest\` text,
  	\`source_edited_at\` text,
  	\`first_published_at\` text,
  	\`created_by_id\` integer,
  	\`updated_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	FOREIGN KEY (\`translation_of_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`media_title_idx\` ON \`media\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`media_content_hash_idx\` ON \`media\` (\`content_hash\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_uid_idx\` ON \`media\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`media_language_idx\` ON \`media\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`media_translation_of_idx\` ON \`media\` (\`translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`media_license_idx\` ON \`media\` (\`license\`);`)
  await db.run(sql`CREATE INDEX \`media_source_source_path_idx\` ON \`media\` (\`source_path\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_source_source_key_idx\` ON \`media\` (\`source_key\`);`)
  await db.run(sql`CREATE INDEX \`media_created_by_idx\` ON \`media\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_by_idx\` ON \`media\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`media_deleted_at_idx\` ON \`media\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`media__status_idx\` ON \`media\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`_media_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_alt\` text,
  	\`version_decorative\` integer,
  	\`version_title\` text,
  	\`version_content_hash\` text,
  	\`version_uid\` text,
  	\`version_language\` text DEFAULT 'en',
  	\`version_translation_of_id\` integer,
  	\`version_license\` text,
  	\`version_attribution\` text,
  	\`version_source_path\` text,
  	\`version_source_line\` numeric,
  	\`version_source_key\` text,
  	\`version_source_digest\` text,
  	\`version_source_edited_at\` text,
  	\`version_first_published_at\` text,
  	\`version_created_by_id\` integer,
  	\`version_updated_by_id\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`version_url\` text,
  	\`version_thumbnail_u_r_l\` text,
  	\`version_filename\` text,
  	\`version_mime_type\` text,
  	\`version_filesize\` numeric,
  	\`version_width\` numeric,
  	\`version_height\` numeric,
  	\`version_focal_x\` numeric,
  	\`version_focal_y\` numeric,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_translation_of_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_media_v_parent_idx\` ON \`_media_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_title_idx\` ON \`_media_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_content_hash_idx\` ON \`_media_v\` (\`version_content_hash\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_uid_idx\` ON \`_media_v\` (\`version_uid\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_language_idx\` ON \`_media_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_translation_of_idx\` ON \`_media_v\` (\`version_translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_license_idx\` ON \`_media_v\` (\`version_license\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_source_version_source_path_idx\` ON \`_media_v\` (\`version_source_path\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_source_version_source_key_idx\` ON \`_media_v\` (\`version_source_key\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_created_by_idx\` ON \`_media_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_updated_by_idx\` ON \`_media_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_updated_at_idx\` ON \`_media_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_created_at_idx\` ON \`_media_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_deleted_at_idx\` ON \`_media_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version__status_idx\` ON \`_media_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_filename_idx\` ON \`_media_v\` (\`version_filename\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_created_at_idx\` ON \`_media_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_updated_at_idx\` ON \`_media_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_latest_idx\` ON \`_media_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_autosave_idx\` ON \`_media_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
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
  await db.run(sql`CREATE TABLE \`partners\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`contact\` text,
  	\`notes\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`partners_updated_at_idx\` ON \`partners\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`partners_created_at_idx\` ON \`partners\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`releases\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`finished\` integer,
  	\`public_url\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`releases_number_idx\` ON \`releases\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`releases_finished_idx\` ON \`releases\` (\`finished\`);`)
  await db.run(sql`CREATE INDEX \`releases_updated_at_idx\` ON \`releases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_created_at_idx\` ON \`releases\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`published\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`uid\` text NOT NULL,
  	\`type\` text NOT NULL,
  	\`slug\` text,
  	\`module\` text,
  	\`course\` text,
  	\`kind\` text,
  	\`language\` text,
  	\`position\` numeric,
  	\`release\` numeric NOT NULL,
  	\`deleted\` integer,
  	\`digest\` text,
  	\`changed_at\` text,
  	\`document\` text,
  	\`bodies\` text,
  	\`deps\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`published_uid_idx\` ON \`published\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`published_type_idx\` ON \`published\` (\`type\`);`)
  await db.run(sql`CREATE INDEX \`published_slug_idx\` ON \`published\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`published_module_idx\` ON \`published\` (\`module\`);`)
  await db.run(sql`CREATE INDEX \`published_course_idx\` ON \`published\` (\`course\`);`)
  await db.run(sql`CREATE INDEX \`published_release_idx\` ON \`published\` (\`release\`);`)
  await db.run(sql`CREATE INDEX \`published_updated_at_idx\` ON \`published\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`published_created_at_idx\` ON \`published\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`import_runs\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`folder\` text,
  	\`course\` text,
  	\`state\` text,
  	\`started_at\` text,
  	\`finished_at\` text,
  	\`summary\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`import_runs_state_idx\` ON \`import_runs\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`import_runs_updated_at_idx\` ON \`import_runs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`import_runs_created_at_idx\` ON \`import_runs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`courses_id\` integer,
  	\`modules_id\` integer,
  	\`sections_id\` integer,
  	\`callouts_id\` integer,
  	\`videos_id\` integer,
  	\`footnotes_id\` integer,
  	\`worksheets_id\` integer,
  	\`media_id\` integer,
  	\`users_id\` integer,
  	\`partners_id\` integer,
  	\`releases_id\` integer,
  	\`published_id\` integer,
  	\`import_runs_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`modules_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sections_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`callouts_id\`) REFERENCES \`callouts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`videos_id\`) REFERENCES \`videos\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`footnotes_id\`) REFERENCES \`footnotes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`worksheets_id\`) REFERENCES \`worksheets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`releases_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`published_id\`) REFERENCES \`published\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`import_runs_id\`) REFERENCES \`import_runs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_courses_id_idx\` ON \`payload_locked_documents_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_modules_id_idx\` ON \`payload_locked_documents_rels\` (\`modules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sections_id_idx\` ON \`payload_locked_documents_rels\` (\`sections_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_callouts_id_idx\` ON \`payload_locked_documents_rels\` (\`callouts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_videos_id_idx\` ON \`payload_locked_documents_rels\` (\`videos_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_footnotes_id_idx\` ON \`payload_locked_documents_rels\` (\`footnotes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_worksheets_id_idx\` ON \`payload_locked_documents_rels\` (\`worksheets_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_partners_id_idx\` ON \`payload_locked_documents_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_releases_id_idx\` ON \`payload_locked_documents_rels\` (\`releases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_published_id_idx\` ON \`payload_locked_documents_rels\` (\`published_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_import_runs_id_idx\` ON \`payload_locked_documents_rels\` (\`import_runs_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`courses_permalinks\`;`)
  await db.run(sql`DROP TABLE \`courses\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_permalinks\`;`)
  await db.run(sql`DROP TABLE \`_courses_v\`;`)
  await db.run(sql`DROP TABLE \`modules_objectives\`;`)
  await db.run(sql`DROP TABLE \`modules_permalinks\`;`)
  await db.run(sql`DROP TABLE \`modules\`;`)
  await db.run(sql`DROP TABLE \`_modules_v_version_objectives\`;`)
  await db.run(sql`DROP TABLE \`_modules_v_version_permalinks\`;`)
  await db.run(sql`DROP TABLE \`_modules_v\`;`)
  await db.run(sql`DROP TABLE \`sections_permalinks\`;`)
  await db.run(sql`DROP TABLE \`sections\`;`)
  await db.run(sql`DROP TABLE \`_sections_v_version_permalinks\`;`)
  await db.run(sql`DROP TABLE \`_sections_v\`;`)
  await db.run(sql`DROP TABLE \`callouts\`;`)
  await db.run(sql`DROP TABLE \`_callouts_v\`;`)
  await db.run(sql`DROP TABLE \`videos\`;`)
  await db.run(sql`DROP TABLE \`_videos_v\`;`)
  await db.run(sql`DROP TABLE \`footnotes\`;`)
  await db.run(sql`DROP TABLE \`_footnotes_v\`;`)
  await db.run(sql`DROP TABLE \`worksheets\`;`)
  await db.run(sql`DROP TABLE \`_worksheets_v\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`_media_v\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`partners_keys_scopes\`;`)
  await db.run(sql`DROP TABLE \`partners_keys\`;`)
  await db.run(sql`DROP TABLE \`partners\`;`)
  await db.run(sql`DROP TABLE \`releases\`;`)
  await db.run(sql`DROP TABLE \`published\`;`)
  await db.run(sql`DROP TABLE \`import_runs\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
