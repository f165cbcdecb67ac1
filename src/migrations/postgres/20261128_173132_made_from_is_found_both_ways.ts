import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "published_made_from" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL
  );
  
  ALTER TABLE "published_made_from" ADD CONSTRAINT "published_made_from_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."published"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "published_made_from_order_idx" ON "published_made_from" USING btree ("_order");
  CREATE INDEX "published_made_from_parent_id_idx" ON "published_made_from" USING btree ("_parent_id");
  CREATE INDEX "published_made_from_key_idx" ON "published_made_from" USING btree ("key");
  INSERT INTO "published_made_from" ("_order", "_parent_id", "id", "key")
  SELECT e.place, p.id, md5(p.id || '/' || e.place), e.key
  FROM "published" p CROSS JOIN LATERAL jsonb_array_elements_text(
    CASE jsonb_typeof(p.deps) WHEN 'array' THEN p.deps ELSE '[]' END
  ) WITH ORDINALITY AS e(key, place);
  ALTER TABLE "published" DROP COLUMN "deps";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "published" ADD COLUMN "deps" jsonb;
  UPDATE "published" SET "deps" = (
    SELECT coalesce(jsonb_agg(m.key ORDER BY m._order), '[]') FROM "published_made_from" m WHERE m._parent_id = "published".id
  );
  DROP TABLE "published_made_from" CASCADE;`)
}
