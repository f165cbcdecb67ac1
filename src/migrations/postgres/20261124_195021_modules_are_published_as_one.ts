import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "publications" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"module" varchar NOT NULL,
  	"until" timestamp(3) with time zone,
  	"spans" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "module_releases" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"module" varchar NOT NULL,
  	"release" numeric NOT NULL,
  	"by" varchar,
  	"documents" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "publications_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "module_releases_id" integer;
  CREATE UNIQUE INDEX "publications_module_idx" ON "publications" USING btree ("module");
  CREATE INDEX "publications_updated_at_idx" ON "publications" USING btree ("updated_at");
  CREATE INDEX "publications_created_at_idx" ON "publications" USING btree ("created_at");
  CREATE INDEX "module_releases_updated_at_idx" ON "module_releases" USING btree ("updated_at");
  CREATE INDEX "module_releases_created_at_idx" ON "module_releases" USING btree ("created_at");
  CREATE INDEX "module_release_idx" ON "module_releases" USING btree ("module","release");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_publications_fk" FOREIGN KEY ("publications_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_module_releases_fk" FOREIGN KEY ("module_releases_id") REFERENCES "public"."module_releases"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_publications_id_idx" ON "payload_locked_documents_rels" USING btree ("publications_id");
  CREATE INDEX "payload_locked_documents_rels_module_releases_id_idx" ON "payload_locked_documents_rels" USING btree ("module_releases_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "publications" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "module_releases" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "publications" CASCADE;
  DROP TABLE "module_releases" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_publications_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_module_releases_fk";
  
  DROP INDEX "payload_locked_documents_rels_publications_id_idx";
  DROP INDEX "payload_locked_documents_rels_module_releases_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "publications_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "module_releases_id";`)
}
