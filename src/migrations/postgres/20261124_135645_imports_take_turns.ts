import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "import_runs" ALTER COLUMN "state" SET DATA TYPE text;
  DROP TYPE "public"."enum_import_runs_state";
  CREATE TYPE "public"."enum_import_runs_state" AS ENUM('running', 'failed', 'written', 'finished');
  ALTER TABLE "import_runs" ALTER COLUMN "state" SET DATA TYPE "public"."enum_import_runs_state" USING "state"::"public"."enum_import_runs_state";
  ALTER TABLE "import_runs" ADD COLUMN "number" numeric;
  ALTER TABLE "import_runs" ADD COLUMN "draft" boolean;
  ALTER TABLE "import_runs" ADD COLUMN "host" varchar;
  ALTER TABLE "import_runs" ADD COLUMN "pid" numeric;
  ALTER TABLE "import_runs" ADD COLUMN "token" varchar;
  ALTER TABLE "import_runs" ADD COLUMN "alive_at" timestamp(3) with time zone;
  CREATE UNIQUE INDEX "import_runs_number_idx" ON "import_runs" USING btree ("number");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "import_runs" ALTER COLUMN "state" SET DATA TYPE text;
  DROP TYPE "public"."enum_import_runs_state";
  CREATE TYPE "public"."enum_import_runs_state" AS ENUM('running', 'finished', 'failed');
  ALTER TABLE "import_runs" ALTER COLUMN "state" SET DATA TYPE "public"."enum_import_runs_state" USING "state"::"public"."enum_import_runs_state";
  DROP INDEX "import_runs_number_idx";
  ALTER TABLE "import_runs" DROP COLUMN "number";
  ALTER TABLE "import_runs" DROP COLUMN "draft";
  ALTER TABLE "import_runs" DROP COLUMN "host";
  ALTER TABLE "import_runs" DROP COLUMN "pid";
  ALTER TABLE "import_runs" DROP COLUMN "token";
  ALTER TABLE "import_runs" DROP COLUMN "alive_at";`)
}
