import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "partners_keys_scopes" CASCADE;
  DROP TABLE "partners_keys" CASCADE;
  ALTER TABLE "partners" ADD COLUMN "active" boolean DEFAULT true;
  DROP TYPE "public"."enum_partners_keys_scopes";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_partners_keys_scopes" AS ENUM('read', 'preview');
  CREATE TABLE "partners_keys_scopes" (
  	"order" integer NOT NULL,
  	"parent_id" varchar NOT NULL,
  	"value" "enum_partners_keys_scopes",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "partners_keys" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"prefix" varchar NOT NULL,
  	"hash" varchar NOT NULL,
  	"expires_at" timestamp(3) with time zone,
  	"revoked_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "partners_keys_scopes" ADD CONSTRAINT "partners_keys_scopes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."partners_keys"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "partners_keys" ADD CONSTRAINT "partners_keys_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."partners"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "partners_keys_scopes_order_idx" ON "partners_keys_scopes" USING btree ("order");
  CREATE INDEX "partners_keys_scopes_parent_idx" ON "partners_keys_scopes" USING btree ("parent_id");
  CREATE INDEX "partners_keys_order_idx" ON "partners_keys" USING btree ("_order");
  CREATE INDEX "partners_keys_parent_id_idx" ON "partners_keys" USING btree ("_parent_id");
  CREATE INDEX "partners_keys_prefix_idx" ON "partners_keys" USING btree ("prefix");
  ALTER TABLE "partners" DROP COLUMN "active";`)
}
