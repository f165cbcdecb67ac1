import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "published_permalinks" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"path" varchar NOT NULL
  );
  
  ALTER TABLE "published_permalinks" ADD CONSTRAINT "published_permalinks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."published"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "published_permalinks_order_idx" ON "published_permalinks" USING btree ("_order");
  CREATE INDEX "published_permalinks_parent_id_idx" ON "published_permalinks" USING btree ("_parent_id");
  CREATE INDEX "published_permalinks_path_idx" ON "published_permalinks" USING btree ("path");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "published_permalinks" CASCADE;`)
}
