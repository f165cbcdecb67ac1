import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "published" ADD COLUMN "license" varchar;
  ALTER TABLE "published" ADD COLUMN "sort_title" varchar;
  ALTER TABLE "published" ADD COLUMN "level" numeric;
  ALTER TABLE "published" ADD COLUMN "shared" boolean;
  CREATE INDEX "compound_index_idx" ON "published" USING btree ("uid","type","slug","module","course","kind","language","license","sort_title","position","level","shared","changed_at","release","deleted");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "compound_index_idx";
  ALTER TABLE "published" DROP COLUMN "license";
  ALTER TABLE "published" DROP COLUMN "sort_title";
  ALTER TABLE "published" DROP COLUMN "level";
  ALTER TABLE "published" DROP COLUMN "shared";`)
}
