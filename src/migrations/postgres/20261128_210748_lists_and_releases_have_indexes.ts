import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE INDEX "users_name_idx" ON "users" USING btree ("name");
  CREATE INDEX "partners_name_idx" ON "partners" USING btree ("name");
  CREATE INDEX "partner_keys_label_idx" ON "partner_keys" USING btree ("label");
  CREATE INDEX "webhooks_label_idx" ON "webhooks" USING btree ("label");
  CREATE INDEX "webhook_deliveries_title_idx" ON "webhook_deliveries" USING btree ("title");
  CREATE INDEX "number_createdAt_idx" ON "releases" USING btree ("number","created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "users_name_idx";
  DROP INDEX "partners_name_idx";
  DROP INDEX "partner_keys_label_idx";
  DROP INDEX "webhooks_label_idx";
  DROP INDEX "webhook_deliveries_title_idx";
  DROP INDEX "number_createdAt_idx";`)
}
