import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_partner_keys_scopes" AS ENUM('read', 'preview');
  CREATE TABLE "partner_keys_scopes" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_partner_keys_scopes",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "partner_keys" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"label" varchar NOT NULL,
  	"partner_id" integer NOT NULL,
  	"per_minute" numeric,
  	"expires_at" timestamp(3) with time zone,
  	"begins" varchar,
  	"used_at" timestamp(3) with time zone,
  	"revoked_at" timestamp(3) with time zone,
  	"lookup" varchar NOT NULL,
  	"hash" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "partner_usage" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key_id" integer NOT NULL,
  	"day" varchar NOT NULL,
  	"requests" numeric NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "partner_keys_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "partner_usage_id" integer;
  ALTER TABLE "partner_keys_scopes" ADD CONSTRAINT "partner_keys_scopes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."partner_keys"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "partner_keys" ADD CONSTRAINT "partner_keys_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "partner_usage" ADD CONSTRAINT "partner_usage_key_id_partner_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."partner_keys"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "partner_keys_scopes_order_idx" ON "partner_keys_scopes" USING btree ("order");
  CREATE INDEX "partner_keys_scopes_parent_idx" ON "partner_keys_scopes" USING btree ("parent_id");
  CREATE INDEX "partner_keys_partner_idx" ON "partner_keys" USING btree ("partner_id");
  CREATE UNIQUE INDEX "partner_keys_lookup_idx" ON "partner_keys" USING btree ("lookup");
  CREATE INDEX "partner_keys_updated_at_idx" ON "partner_keys" USING btree ("updated_at");
  CREATE INDEX "partner_keys_created_at_idx" ON "partner_keys" USING btree ("created_at");
  CREATE INDEX "partner_usage_key_idx" ON "partner_usage" USING btree ("key_id");
  CREATE INDEX "partner_usage_updated_at_idx" ON "partner_usage" USING btree ("updated_at");
  CREATE INDEX "partner_usage_created_at_idx" ON "partner_usage" USING btree ("created_at");
  CREATE UNIQUE INDEX "key_day_idx" ON "partner_usage" USING btree ("key_id","day");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_partner_keys_fk" FOREIGN KEY ("partner_keys_id") REFERENCES "public"."partner_keys"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_partner_usage_fk" FOREIGN KEY ("partner_usage_id") REFERENCES "public"."partner_usage"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_partner_keys_id_idx" ON "payload_locked_documents_rels" USING btree ("partner_keys_id");
  CREATE INDEX "payload_locked_documents_rels_partner_usage_id_idx" ON "payload_locked_documents_rels" USING btree ("partner_usage_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "partner_keys_scopes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "partner_keys" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "partner_usage" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "partner_keys_scopes" CASCADE;
  DROP TABLE "partner_keys" CASCADE;
  DROP TABLE "partner_usage" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_partner_keys_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_partner_usage_fk";
  
  DROP INDEX "payload_locked_documents_rels_partner_keys_id_idx";
  DROP INDEX "payload_locked_documents_rels_partner_usage_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "partner_keys_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "partner_usage_id";
  DROP TYPE "public"."enum_partner_keys_scopes";`)
}
