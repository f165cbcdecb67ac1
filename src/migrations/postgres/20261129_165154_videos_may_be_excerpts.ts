import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "videos" ADD COLUMN "start" numeric;
  ALTER TABLE "videos" ADD COLUMN "end" numeric;
  ALTER TABLE "_videos_v" ADD COLUMN "version_start" numeric;
  ALTER TABLE "_videos_v" ADD COLUMN "version_end" numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "videos" DROP COLUMN "start";
  ALTER TABLE "videos" DROP COLUMN "end";
  ALTER TABLE "_videos_v" DROP COLUMN "version_start";
  ALTER TABLE "_videos_v" DROP COLUMN "version_end";`)
}
