import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_courses_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__courses_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_modules_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__modules_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_sections_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__sections_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_callouts_kind" AS ENUM('objectives', 'activity', 'case-study', 'information', 'explanatory', 'tip', 'reflection', 'videos', 'summary', 'quote', 'other');
  CREATE TYPE "public"."enum_callouts_title_level" AS ENUM('2', '3', '4', '5', '6');
  CREATE TYPE "public"."enum_callouts_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__callouts_v_version_kind" AS ENUM('objectives', 'activity', 'case-study', 'information', 'explanatory', 'tip', 'reflection', 'videos', 'summary', 'quote', 'other');
  CREATE TYPE "public"."enum__callouts_v_version_title_level" AS ENUM('2', '3', '4', '5', '6');
  CREATE TYPE "public"."enum__callouts_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_videos_provider" AS ENUM('youtube', 'vimeo', 'ted', 'file');
  CREATE TYPE "public"."enum_videos_captions" AS ENUM('none', 'automatic', 'edited', 'unknown');
  CREATE TYPE "public"."enum_videos_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__videos_v_version_provider" AS ENUM('youtube', 'vimeo', 'ted', 'file');
  CREATE TYPE "public"."enum__videos_v_version_captions" AS ENUM('none', 'automatic', 'edited', 'unknown');
  CREATE TYPE "public"."enum__videos_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_footnotes_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__footnotes_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_worksheets_kind" AS ENUM('google-doc', 'file', 'link');
  CREATE TYPE "public"."enum_worksheets_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__worksheets_v_version_kind" AS ENUM('google-doc', 'file', 'link');
  CREATE TYPE "public"."enum__worksheets_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_media_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__media_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_users_roles" AS ENUM('admin', 'editor', 'author');
  CREATE TYPE "public"."enum_partners_keys_scopes" AS ENUM('read', 'preview');
  CREATE TYPE "public"."enum_import_runs_state" AS ENUM('running', 'finished', 'failed');
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'schedulePublish');
  CREATE TYPE "public"."enum_payload_jobs_log_state" AS ENUM('failed', 'succeeded');
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'schedulePublish');
  CREATE TABLE "courses_permalinks" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"path" varchar
  );
  
  CREATE TABLE "courses" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"description" varchar,
  	"slug" varchar,
  	"uid" varchar,
  	"language" varchar DEFAULT 'en',
  	"translation_of_id" integer,
  	"license" varchar,
  	"attribution" varchar,
  	"source_path" varchar,
  	"source_line" numeric,
  	"source_key" varchar,
  	"source_digest" varchar,
  	"source_edited_at" timestamp(3) with time zone,
  	"first_published_at" timestamp(3) with time zone,
  	"created_by_id" integer,
  	"updated_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_courses_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_courses_v_version_permalinks" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"path" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_courses_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_title" varchar,
  	"version_description" varchar,
  	"version_slug" varchar,
  	"version_uid" varchar,
  	"version_language" varchar DEFAULT 'en',
  	"version_translation_of_id" integer,
  	"version_license" varchar,
  	"version_attribution" varchar,
  	"version_source_path" varchar,
  	"version_source_line" numeric,
  	"version_source_key" varchar,
  	"version_source_digest" varchar,
  	"version_source_edited_at" timestamp(3) with time zone,
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_created_by_id" integer,
  	"version_updated_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__courses_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "modules_objectives" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar,
  	"section_id" integer
  );
  
  CREATE TABLE "modules_permalinks" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"path" varchar
  );
  
  CREATE TABLE "modules" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"summary" varchar,
  	"body" jsonb,
  	"acknowledgements" varchar,
  	"course_id" integer,
  	"order" numeric DEFAULT 0,
  	"duration" numeric,
  	"icon_id" integer,
  	"workbook" varchar,
  	"slug" varchar,
  	"license_confirmed" boolean,
  	"uid" varchar,
  	"language" varchar DEFAULT 'en',
  	"translation_of_id" integer,
  	"license" varchar,
  	"attribution" varchar,
  	"source_path" varchar,
  	"source_line" numeric,
  	"source_key" varchar,
  	"source_digest" varchar,
  	"source_edited_at" timestamp(3) with time zone,
  	"first_published_at" timestamp(3) with time zone,
  	"created_by_id" integer,
  	"updated_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_modules_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_modules_v_version_objectives" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"text" varchar,
  	"section_id" integer,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_modules_v_version_permalinks" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"path" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_modules_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_body" jsonb,
  	"version_acknowledgements" varchar,
  	"version_course_id" integer,
  	"version_order" numeric DEFAULT 0,
  	"version_duration" numeric,
  	"version_icon_id" integer,
  	"version_workbook" varchar,
  	"version_slug" varchar,
  	"version_license_confirmed" boolean,
  	"version_uid" varchar,
  	"version_language" varchar DEFAULT 'en',
  	"version_translation_of_id" integer,
  	"version_license" varchar,
  	"version_attribution" varchar,
  	"version_source_path" varchar,
  	"version_source_line" numeric,
  	"version_source_key" varchar,
  	"version_source_digest" varchar,
  	"version_source_edited_at" timestamp(3) with time zone,
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_created_by_id" integer,
  	"version_updated_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__modules_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "sections_permalinks" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"path" varchar
  );
  
  CREATE TABLE "sections" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"body" jsonb,
  	"module_id" integer,
  	"parent_id" integer,
  	"number" varchar,
  	"order" numeric DEFAULT 0,
  	"unlisted" boolean,
  	"slug" varchar,
  	"claim" varchar,
  	"license_confirmed" boolean,
  	"uid" varchar,
  	"language" varchar DEFAULT 'en',
  	"translation_of_id" integer,
  	"license" varchar,
  	"attribution" varchar,
  	"source_path" varchar,
  	"source_line" numeric,
  	"source_key" varchar,
  	"source_digest" varchar,
  	"source_edited_at" timestamp(3) with time zone,
  	"first_published_at" timestamp(3) with time zone,
  	"created_by_id" integer,
  	"updated_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_sections_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_sections_v_version_permalinks" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"path" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_sections_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_title" varchar,
  	"version_body" jsonb,
  	"version_module_id" integer,
  	"version_parent_id" integer,
  	"version_number" varchar,
  	"version_order" numeric DEFAULT 0,
  	"version_unlisted" boolean,
  	"version_slug" varchar,
  	"version_claim" varchar,
  	"version_license_confirmed" boolean,
  	"version_uid" varchar,
  	"version_language" varchar DEFAULT 'en',
  	"version_translation_of_id" integer,
  	"version_license" varchar,
  	"version_attribution" varchar,
  	"version_source_path" varchar,
  	"version_source_line" numeric,
  	"version_source_key" varchar,
  	"version_source_digest" varchar,
  	"version_source_edited_at" timestamp(3) with time zone,
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_created_by_id" integer,
  	"version_updated_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__sections_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "callouts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"kind" "enum_callouts_kind" DEFAULT 'information',
  	"body" jsonb,
  	"show_title" boolean DEFAULT true,
  	"title_level" "enum_callouts_title_level",
  	"source_classes" varchar,
  	"uid" varchar,
  	"language" varchar DEFAULT 'en',
  	"translation_of_id" integer,
  	"license" varchar,
  	"attribution" varchar,
  	"source_path" varchar,
  	"source_line" numeric,
  	"source_key" varchar,
  	"source_digest" varchar,
  	"source_edited_at" timestamp(3) with time zone,
  	"first_published_at" timestamp(3) with time zone,
  	"created_by_id" integer,
  	"updated_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_callouts_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_callouts_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_title" varchar,
  	"version_kind" "enum__callouts_v_version_kind" DEFAULT 'information',
  	"version_body" jsonb,
  	"version_show_title" boolean DEFAULT true,
  	"version_title_level" "enum__callouts_v_version_title_level",
  	"version_source_classes" varchar,
  	"version_uid" varchar,
  	"version_language" varchar DEFAULT 'en',
  	"version_translation_of_id" integer,
  	"version_license" varchar,
  	"version_attribution" varchar,
  	"version_source_path" varchar,
  	"version_source_line" numeric,
  	"version_source_key" varchar,
  	"version_source_digest" varchar,
  	"version_source_edited_at" timestamp(3) with time zone,
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_created_by_id" integer,
  	"version_updated_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__callouts_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "videos" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"url" varchar,
  	"provider" "enum_videos_provider",
  	"video_id" varchar,
  	"duration" numeric,
  	"captions" "enum_videos_captions" DEFAULT 'unknown',
  	"transcript" varchar,
  	"credit" varchar,
  	"thumbnail_id" integer,
  	"uid" varchar,
  	"language" varchar DEFAULT 'en',
  	"translation_of_id" integer,
  	"license" varchar,
  	"attribution" varchar,
  	"source_path" varchar,
  	"source_line" numeric,
  	"source_key" varchar,
  	"source_digest" varchar,
  	"source_edited_at" timestamp(3) with time zone,
  	"first_published_at" timestamp(3) with time zone,
  	"created_by_id" integer,
  	"updated_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_videos_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_videos_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_title" varchar,
  	"version_url" varchar,
  	"version_provider" "enum__videos_v_version_provider",
  	"version_video_id" varchar,
  	"version_duration" numeric,
  	"version_captions" "enum__videos_v_version_captions" DEFAULT 'unknown',
  	"version_transcript" varchar,
  	"version_credit" varchar,
  	"version_thumbnail_id" integer,
  	"version_uid" varchar,
  	"version_language" varchar DEFAULT 'en',
  	"version_translation_of_id" integer,
  	"version_license" varchar,
  	"version_attribution" varchar,
  	"version_source_path" varchar,
  	"version_source_line" numeric,
  	"version_source_key" varchar,
  	"version_source_digest" varchar,
  	"version_source_edited_at" timestamp(3) with time zone,
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_created_by_id" integer,
  	"version_updated_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__videos_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "footnotes" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"body" jsonb,
  	"title" varchar,
  	"citation_key" varchar,
  	"uid" varchar,
  	"language" varchar DEFAULT 'en',
  	"translation_of_id" integer,
  	"license" varchar,
  	"attribution" varchar,
  	"source_path" varchar,
  	"source_line" numeric,
  	"source_key" varchar,
  	"source_digest" varchar,
  	"source_edited_at" timestamp(3) with time zone,
  	"first_published_at" timestamp(3) with time zone,
  	"created_by_id" integer,
  	"updated_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_footnotes_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_footnotes_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_body" jsonb,
  	"version_title" varchar,
  	"version_citation_key" varchar,
  	"version_uid" varchar,
  	"version_language" varchar DEFAULT 'en',
  	"version_translation_of_id" integer,
  	"version_license" varchar,
  	"version_attribution" varchar,
  	"version_source_path" varchar,
  	"version_source_line" numeric,
  	"version_source_key" varchar,
  	"version_source_digest" varchar,
  	"version_source_edited_at" timestamp(3) with time zone,
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_created_by_id" integer,
  	"version_updated_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__footnotes_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "worksheets" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"kind" "enum_worksheets_kind" DEFAULT 'google-doc',
  	"number" numeric,
  	"url" varchar,
  	"file_id" integer,
  	"module_id" integer,
  	"workbook" varchar,
  	"license_confirmed" boolean,
  	"uid" varchar,
  	"language" varchar DEFAULT 'en',
  	"translation_of_id" integer,
  	"license" varchar,
  	"attribution" varchar,
  	"source_path" varchar,
  	"source_line" numeric,
  	"source_key" varchar,
  	"source_digest" varchar,
  	"source_edited_at" timestamp(3) with time zone,
  	"first_published_at" timestamp(3) with time zone,
  	"created_by_id" integer,
  	"updated_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_worksheets_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_worksheets_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_title" varchar,
  	"version_kind" "enum__worksheets_v_version_kind" DEFAULT 'google-doc',
  	"version_number" numeric,
  	"version_url" varchar,
  	"version_file_id" integer,
  	"version_module_id" integer,
  	"version_workbook" varchar,
  	"version_license_confirmed" boolean,
  	"version_uid" varchar,
  	"version_language" varchar DEFAULT 'en',
  	"version_translation_of_id" integer,
  	"version_license" varchar,
  	"version_attribution" varchar,
  	"version_source_path" varchar,
  	"version_source_line" numeric,
  	"version_source_key" varchar,
  	"version_source_digest" varchar,
  	"version_source_edited_at" timestamp(3) with time zone,
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_created_by_id" integer,
  	"version_updated_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__worksheets_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "media" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"alt" varchar,
  	"decorative" boolean,
  	"title" varchar,
  	"content_hash" varchar,
  	"uid" varchar,
  	"language" varchar DEFAULT 'en',
  	"translation_of_id" integer,
  	"license" varchar,
  	"attribution" varchar,
  	"source_path" varchar,
  	"source_line" numeric,
  	"source_key" varchar,
  	"source_digest" varchar,
  	"source_edited_at" timestamp(3) with time zone,
  	"first_published_at" timestamp(3) with time zone,
  	"created_by_id" integer,
  	"updated_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_media_status" DEFAULT 'draft',
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric
  );
  
  CREATE TABLE "_media_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_alt" varchar,
  	"version_decorative" boolean,
  	"version_title" varchar,
  	"version_content_hash" varchar,
  	"version_uid" varchar,
  	"version_language" varchar DEFAULT 'en',
  	"version_translation_of_id" integer,
  	"version_license" varchar,
  	"version_attribution" varchar,
  	"version_source_path" varchar,
  	"version_source_line" numeric,
  	"version_source_key" varchar,
  	"version_source_digest" varchar,
  	"version_source_edited_at" timestamp(3) with time zone,
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_created_by_id" integer,
  	"version_updated_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__media_v_version_status" DEFAULT 'draft',
  	"version_url" varchar,
  	"version_thumbnail_u_r_l" varchar,
  	"version_filename" varchar,
  	"version_mime_type" varchar,
  	"version_filesize" numeric,
  	"version_width" numeric,
  	"version_height" numeric,
  	"version_focal_x" numeric,
  	"version_focal_y" numeric,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "users_roles" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_users_roles",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
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
  
  CREATE TABLE "partners" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"contact" varchar,
  	"notes" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "releases" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"number" numeric NOT NULL,
  	"finished" boolean,
  	"public_url" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "published" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"uid" varchar NOT NULL,
  	"type" varchar NOT NULL,
  	"slug" varchar,
  	"module" varchar,
  	"course" varchar,
  	"kind" varchar,
  	"language" varchar,
  	"position" numeric,
  	"release" numeric NOT NULL,
  	"deleted" boolean,
  	"digest" varchar,
  	"changed_at" varchar,
  	"document" jsonb,
  	"bodies" jsonb,
  	"deps" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "import_runs" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"folder" varchar,
  	"course" varchar,
  	"state" "enum_import_runs_state",
  	"started_at" timestamp(3) with time zone,
  	"finished_at" timestamp(3) with time zone,
  	"summary" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_jobs_log" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"executed_at" timestamp(3) with time zone NOT NULL,
  	"completed_at" timestamp(3) with time zone NOT NULL,
  	"task_slug" "enum_payload_jobs_log_task_slug" NOT NULL,
  	"task_i_d" varchar NOT NULL,
  	"input" jsonb,
  	"output" jsonb,
  	"state" "enum_payload_jobs_log_state" NOT NULL,
  	"error" jsonb
  );
  
  CREATE TABLE "payload_jobs" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"input" jsonb,
  	"completed_at" timestamp(3) with time zone,
  	"total_tried" numeric DEFAULT 0,
  	"has_error" boolean DEFAULT false,
  	"error" jsonb,
  	"task_slug" "enum_payload_jobs_task_slug",
  	"queue" varchar DEFAULT 'default',
  	"wait_until" timestamp(3) with time zone,
  	"processing" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"courses_id" integer,
  	"modules_id" integer,
  	"sections_id" integer,
  	"callouts_id" integer,
  	"videos_id" integer,
  	"footnotes_id" integer,
  	"worksheets_id" integer,
  	"media_id" integer,
  	"users_id" integer,
  	"partners_id" integer,
  	"releases_id" integer,
  	"published_id" integer,
  	"import_runs_id" integer
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "courses_permalinks" ADD CONSTRAINT "courses_permalinks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."courses"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "courses" ADD CONSTRAINT "courses_translation_of_id_courses_id_fk" FOREIGN KEY ("translation_of_id") REFERENCES "public"."courses"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "courses" ADD CONSTRAINT "courses_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "courses" ADD CONSTRAINT "courses_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_courses_v_version_permalinks" ADD CONSTRAINT "_courses_v_version_permalinks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_courses_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_courses_v" ADD CONSTRAINT "_courses_v_parent_id_courses_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."courses"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_courses_v" ADD CONSTRAINT "_courses_v_version_translation_of_id_courses_id_fk" FOREIGN KEY ("version_translation_of_id") REFERENCES "public"."courses"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_courses_v" ADD CONSTRAINT "_courses_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_courses_v" ADD CONSTRAINT "_courses_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "modules_objectives" ADD CONSTRAINT "modules_objectives_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "modules_objectives" ADD CONSTRAINT "modules_objectives_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."modules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "modules_permalinks" ADD CONSTRAINT "modules_permalinks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."modules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "modules" ADD CONSTRAINT "modules_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "modules" ADD CONSTRAINT "modules_icon_id_media_id_fk" FOREIGN KEY ("icon_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "modules" ADD CONSTRAINT "modules_translation_of_id_modules_id_fk" FOREIGN KEY ("translation_of_id") REFERENCES "public"."modules"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "modules" ADD CONSTRAINT "modules_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "modules" ADD CONSTRAINT "modules_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_modules_v_version_objectives" ADD CONSTRAINT "_modules_v_version_objectives_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_modules_v_version_objectives" ADD CONSTRAINT "_modules_v_version_objectives_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_modules_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_modules_v_version_permalinks" ADD CONSTRAINT "_modules_v_version_permalinks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_modules_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_modules_v" ADD CONSTRAINT "_modules_v_parent_id_modules_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."modules"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_modules_v" ADD CONSTRAINT "_modules_v_version_course_id_courses_id_fk" FOREIGN KEY ("version_course_id") REFERENCES "public"."courses"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_modules_v" ADD CONSTRAINT "_modules_v_version_icon_id_media_id_fk" FOREIGN KEY ("version_icon_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_modules_v" ADD CONSTRAINT "_modules_v_version_translation_of_id_modules_id_fk" FOREIGN KEY ("version_translation_of_id") REFERENCES "public"."modules"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_modules_v" ADD CONSTRAINT "_modules_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_modules_v" ADD CONSTRAINT "_modules_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sections_permalinks" ADD CONSTRAINT "sections_permalinks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "sections" ADD CONSTRAINT "sections_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sections" ADD CONSTRAINT "sections_parent_id_sections_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sections" ADD CONSTRAINT "sections_translation_of_id_sections_id_fk" FOREIGN KEY ("translation_of_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sections" ADD CONSTRAINT "sections_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sections" ADD CONSTRAINT "sections_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_sections_v_version_permalinks" ADD CONSTRAINT "_sections_v_version_permalinks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_sections_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_sections_v" ADD CONSTRAINT "_sections_v_parent_id_sections_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_sections_v" ADD CONSTRAINT "_sections_v_version_module_id_modules_id_fk" FOREIGN KEY ("version_module_id") REFERENCES "public"."modules"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_sections_v" ADD CONSTRAINT "_sections_v_version_parent_id_sections_id_fk" FOREIGN KEY ("version_parent_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_sections_v" ADD CONSTRAINT "_sections_v_version_translation_of_id_sections_id_fk" FOREIGN KEY ("version_translation_of_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_sections_v" ADD CONSTRAINT "_sections_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_sections_v" ADD CONSTRAINT "_sections_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "callouts" ADD CONSTRAINT "callouts_translation_of_id_callouts_id_fk" FOREIGN KEY ("translation_of_id") REFERENCES "public"."callouts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "callouts" ADD CONSTRAINT "callouts_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "callouts" ADD CONSTRAINT "callouts_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_callouts_v" ADD CONSTRAINT "_callouts_v_parent_id_callouts_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."callouts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_callouts_v" ADD CONSTRAINT "_callouts_v_version_translation_of_id_callouts_id_fk" FOREIGN KEY ("version_translation_of_id") REFERENCES "public"."callouts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_callouts_v" ADD CONSTRAINT "_callouts_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_callouts_v" ADD CONSTRAINT "_callouts_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "videos" ADD CONSTRAINT "videos_thumbnail_id_media_id_fk" FOREIGN KEY ("thumbnail_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "videos" ADD CONSTRAINT "videos_translation_of_id_videos_id_fk" FOREIGN KEY ("translation_of_id") REFERENCES "public"."videos"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "videos" ADD CONSTRAINT "videos_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "videos" ADD CONSTRAINT "videos_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_videos_v" ADD CONSTRAINT "_videos_v_parent_id_videos_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."videos"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_videos_v" ADD CONSTRAINT "_videos_v_version_thumbnail_id_media_id_fk" FOREIGN KEY ("version_thumbnail_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_videos_v" ADD CONSTRAINT "_videos_v_version_translation_of_id_videos_id_fk" FOREIGN KEY ("version_translation_of_id") REFERENCES "public"."videos"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_videos_v" ADD CONSTRAINT "_videos_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_videos_v" ADD CONSTRAINT "_videos_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "footnotes" ADD CONSTRAINT "footnotes_translation_of_id_footnotes_id_fk" FOREIGN KEY ("translation_of_id") REFERENCES "public"."footnotes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "footnotes" ADD CONSTRAINT "footnotes_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "footnotes" ADD CONSTRAINT "footnotes_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_footnotes_v" ADD CONSTRAINT "_footnotes_v_parent_id_footnotes_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."footnotes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_footnotes_v" ADD CONSTRAINT "_footnotes_v_version_translation_of_id_footnotes_id_fk" FOREIGN KEY ("version_translation_of_id") REFERENCES "public"."footnotes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_footnotes_v" ADD CONSTRAINT "_footnotes_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_footnotes_v" ADD CONSTRAINT "_footnotes_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "worksheets" ADD CONSTRAINT "worksheets_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "worksheets" ADD CONSTRAINT "worksheets_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "worksheets" ADD CONSTRAINT "worksheets_translation_of_id_worksheets_id_fk" FOREIGN KEY ("translation_of_id") REFERENCES "public"."worksheets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "worksheets" ADD CONSTRAINT "worksheets_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "worksheets" ADD CONSTRAINT "worksheets_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_worksheets_v" ADD CONSTRAINT "_worksheets_v_parent_id_worksheets_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."worksheets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_worksheets_v" ADD CONSTRAINT "_worksheets_v_version_file_id_media_id_fk" FOREIGN KEY ("version_file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_worksheets_v" ADD CONSTRAINT "_worksheets_v_version_module_id_modules_id_fk" FOREIGN KEY ("version_module_id") REFERENCES "public"."modules"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_worksheets_v" ADD CONSTRAINT "_worksheets_v_version_translation_of_id_worksheets_id_fk" FOREIGN KEY ("version_translation_of_id") REFERENCES "public"."worksheets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_worksheets_v" ADD CONSTRAINT "_worksheets_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_worksheets_v" ADD CONSTRAINT "_worksheets_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_translation_of_id_media_id_fk" FOREIGN KEY ("translation_of_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_media_v" ADD CONSTRAINT "_media_v_parent_id_media_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_media_v" ADD CONSTRAINT "_media_v_version_translation_of_id_media_id_fk" FOREIGN KEY ("version_translation_of_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_media_v" ADD CONSTRAINT "_media_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_media_v" ADD CONSTRAINT "_media_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_roles" ADD CONSTRAINT "users_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "partners_keys_scopes" ADD CONSTRAINT "partners_keys_scopes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."partners_keys"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "partners_keys" ADD CONSTRAINT "partners_keys_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."partners"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_jobs_log" ADD CONSTRAINT "payload_jobs_log_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."payload_jobs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_courses_fk" FOREIGN KEY ("courses_id") REFERENCES "public"."courses"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_modules_fk" FOREIGN KEY ("modules_id") REFERENCES "public"."modules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_sections_fk" FOREIGN KEY ("sections_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_callouts_fk" FOREIGN KEY ("callouts_id") REFERENCES "public"."callouts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_videos_fk" FOREIGN KEY ("videos_id") REFERENCES "public"."videos"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_footnotes_fk" FOREIGN KEY ("footnotes_id") REFERENCES "public"."footnotes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_worksheets_fk" FOREIGN KEY ("worksheets_id") REFERENCES "public"."worksheets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_partners_fk" FOREIGN KEY ("partners_id") REFERENCES "public"."partners"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_releases_fk" FOREIGN KEY ("releases_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_published_fk" FOREIGN KEY ("published_id") REFERENCES "public"."published"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_import_runs_fk" FOREIGN KEY ("import_runs_id") REFERENCES "public"."import_runs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "courses_permalinks_order_idx" ON "courses_permalinks" USING btree ("_order");
  CREATE INDEX "courses_permalinks_parent_id_idx" ON "courses_permalinks" USING btree ("_parent_id");
  CREATE INDEX "courses_title_idx" ON "courses" USING btree ("title");
  CREATE UNIQUE INDEX "courses_slug_idx" ON "courses" USING btree ("slug");
  CREATE UNIQUE INDEX "courses_uid_idx" ON "courses" USING btree ("uid");
  CREATE INDEX "courses_language_idx" ON "courses" USING btree ("language");
  CREATE INDEX "courses_translation_of_idx" ON "courses" USING btree ("translation_of_id");
  CREATE INDEX "courses_license_idx" ON "courses" USING btree ("license");
  CREATE INDEX "courses_source_source_path_idx" ON "courses" USING btree ("source_path");
  CREATE UNIQUE INDEX "courses_source_source_key_idx" ON "courses" USING btree ("source_key");
  CREATE INDEX "courses_created_by_idx" ON "courses" USING btree ("created_by_id");
  CREATE INDEX "courses_updated_by_idx" ON "courses" USING btree ("updated_by_id");
  CREATE INDEX "courses_updated_at_idx" ON "courses" USING btree ("updated_at");
  CREATE INDEX "courses_created_at_idx" ON "courses" USING btree ("created_at");
  CREATE INDEX "courses_deleted_at_idx" ON "courses" USING btree ("deleted_at");
  CREATE INDEX "courses__status_idx" ON "courses" USING btree ("_status");
  CREATE INDEX "_courses_v_version_permalinks_order_idx" ON "_courses_v_version_permalinks" USING btree ("_order");
  CREATE INDEX "_courses_v_version_permalinks_parent_id_idx" ON "_courses_v_version_permalinks" USING btree ("_parent_id");
  CREATE INDEX "_courses_v_parent_idx" ON "_courses_v" USING btree ("parent_id");
  CREATE INDEX "_courses_v_version_version_title_idx" ON "_courses_v" USING btree ("version_title");
  CREATE INDEX "_courses_v_version_version_slug_idx" ON "_courses_v" USING btree ("version_slug");
  CREATE INDEX "_courses_v_version_version_uid_idx" ON "_courses_v" USING btree ("version_uid");
  CREATE INDEX "_courses_v_version_version_language_idx" ON "_courses_v" USING btree ("version_language");
  CREATE INDEX "_courses_v_version_version_translation_of_idx" ON "_courses_v" USING btree ("version_translation_of_id");
  CREATE INDEX "_courses_v_version_version_license_idx" ON "_courses_v" USING btree ("version_license");
  CREATE INDEX "_courses_v_version_source_version_source_path_idx" ON "_courses_v" USING btree ("version_source_path");
  CREATE INDEX "_courses_v_version_source_version_source_key_idx" ON "_courses_v" USING btree ("version_source_key");
  CREATE INDEX "_courses_v_version_version_created_by_idx" ON "_courses_v" USING btree ("version_created_by_id");
  CREATE INDEX "_courses_v_version_version_updated_by_idx" ON "_courses_v" USING btree ("version_updated_by_id");
  CREATE INDEX "_courses_v_version_version_updated_at_idx" ON "_courses_v" USING btree ("version_updated_at");
  CREATE INDEX "_courses_v_version_version_created_at_idx" ON "_courses_v" USING btree ("version_created_at");
  CREATE INDEX "_courses_v_version_version_deleted_at_idx" ON "_courses_v" USING btree ("version_deleted_at");
  CREATE INDEX "_courses_v_version_version__status_idx" ON "_courses_v" USING btree ("version__status");
  CREATE INDEX "_courses_v_created_at_idx" ON "_courses_v" USING btree ("created_at");
  CREATE INDEX "_courses_v_updated_at_idx" ON "_courses_v" USING btree ("updated_at");
  CREATE INDEX "_courses_v_latest_idx" ON "_courses_v" USING btree ("latest");
  CREATE INDEX "_courses_v_autosave_idx" ON "_courses_v" USING btree ("autosave");
  CREATE INDEX "modules_objectives_order_idx" ON "modules_objectives" USING btree ("_order");
  CREATE INDEX "modules_objectives_parent_id_idx" ON "modules_objectives" USING btree ("_parent_id");
  CREATE INDEX "modules_objectives_section_idx" ON "modules_objectives" USING btree ("section_id");
  CREATE INDEX "modules_permalinks_order_idx" ON "modules_permalinks" USING btree ("_order");
  CREATE INDEX "modules_permalinks_parent_id_idx" ON "modules_permalinks" USING btree ("_parent_id");
  CREATE INDEX "modules_title_idx" ON "modules" USING btree ("title");
  CREATE INDEX "modules_course_idx" ON "modules" USING btree ("course_id");
  CREATE INDEX "modules_icon_idx" ON "modules" USING btree ("icon_id");
  CREATE UNIQUE INDEX "modules_slug_idx" ON "modules" USING btree ("slug");
  CREATE UNIQUE INDEX "modules_uid_idx" ON "modules" USING btree ("uid");
  CREATE INDEX "modules_language_idx" ON "modules" USING btree ("language");
  CREATE INDEX "modules_translation_of_idx" ON "modules" USING btree ("translation_of_id");
  CREATE INDEX "modules_license_idx" ON "modules" USING btree ("license");
  CREATE INDEX "modules_source_source_path_idx" ON "modules" USING btree ("source_path");
  CREATE UNIQUE INDEX "modules_source_source_key_idx" ON "modules" USING btree ("source_key");
  CREATE INDEX "modules_created_by_idx" ON "modules" USING btree ("created_by_id");
  CREATE INDEX "modules_updated_by_idx" ON "modules" USING btree ("updated_by_id");
  CREATE INDEX "modules_updated_at_idx" ON "modules" USING btree ("updated_at");
  CREATE INDEX "modules_created_at_idx" ON "modules" USING btree ("created_at");
  CREATE INDEX "modules_deleted_at_idx" ON "modules" USING btree ("deleted_at");
  CREATE INDEX "modules__status_idx" ON "modules" USING btree ("_status");
  CREATE INDEX "_modules_v_version_objectives_order_idx" ON "_modules_v_version_objectives" USING btree ("_order");
  CREATE INDEX "_modules_v_version_objectives_parent_id_idx" ON "_modules_v_version_objectives" USING btree ("_parent_id");
  CREATE INDEX "_modules_v_version_objectives_section_idx" ON "_modules_v_version_objectives" USING btree ("section_id");
  CREATE INDEX "_modules_v_version_permalinks_order_idx" ON "_modules_v_version_permalinks" USING btree ("_order");
  CREATE INDEX "_modules_v_version_permalinks_parent_id_idx" ON "_modules_v_version_permalinks" USING btree ("_parent_id");
  CREATE INDEX "_modules_v_parent_idx" ON "_modules_v" USING btree ("parent_id");
  CREATE INDEX "_modules_v_version_version_title_idx" ON "_modules_v" USING btree ("version_title");
  CREATE INDEX "_modules_v_version_version_course_idx" ON "_modules_v" USING btree ("version_course_id");
  CREATE INDEX "_modules_v_version_version_icon_idx" ON "_modules_v" USING btree ("version_icon_id");
  CREATE INDEX "_modules_v_version_version_slug_idx" ON "_modules_v" USING btree ("version_slug");
  CREATE INDEX "_modules_v_version_version_uid_idx" ON "_modules_v" USING btree ("version_uid");
  CREATE INDEX "_modules_v_version_version_language_idx" ON "_modules_v" USING btree ("version_language");
  CREATE INDEX "_modules_v_version_version_translation_of_idx" ON "_modules_v" USING btree ("version_translation_of_id");
  CREATE INDEX "_modules_v_version_version_license_idx" ON "_modules_v" USING btree ("version_license");
  CREATE INDEX "_modules_v_version_source_version_source_path_idx" ON "_modules_v" USING btree ("version_source_path");
  CREATE INDEX "_modules_v_version_source_version_source_key_idx" ON "_modules_v" USING btree ("version_source_key");
  CREATE INDEX "_modules_v_version_version_created_by_idx" ON "_modules_v" USING btree ("version_created_by_id");
  CREATE INDEX "_modules_v_version_version_updated_by_idx" ON "_modules_v" USING btree ("version_updated_by_id");
  CREATE INDEX "_modules_v_version_version_updated_at_idx" ON "_modules_v" USING btree ("version_updated_at");
  CREATE INDEX "_modules_v_version_version_created_at_idx" ON "_modules_v" USING btree ("version_created_at");
  CREATE INDEX "_modules_v_version_version_deleted_at_idx" ON "_modules_v" USING btree ("version_deleted_at");
  CREATE INDEX "_modules_v_version_version__status_idx" ON "_modules_v" USING btree ("version__status");
  CREATE INDEX "_modules_v_created_at_idx" ON "_modules_v" USING btree ("created_at");
  CREATE INDEX "_modules_v_updated_at_idx" ON "_modules_v" USING btree ("updated_at");
  CREATE INDEX "_modules_v_latest_idx" ON "_modules_v" USING btree ("latest");
  CREATE INDEX "_modules_v_autosave_idx" ON "_modules_v" USING btree ("autosave");
  CREATE INDEX "sections_permalinks_order_idx" ON "sections_permalinks" USING btree ("_order");
  CREATE INDEX "sections_permalinks_parent_id_idx" ON "sections_permalinks" USING btree ("_parent_id");
  CREATE INDEX "sections_title_idx" ON "sections" USING btree ("title");
  CREATE INDEX "sections_module_idx" ON "sections" USING btree ("module_id");
  CREATE INDEX "sections_parent_idx" ON "sections" USING btree ("parent_id");
  CREATE INDEX "sections_slug_idx" ON "sections" USING btree ("slug");
  CREATE UNIQUE INDEX "sections_claim_idx" ON "sections" USING btree ("claim");
  CREATE UNIQUE INDEX "sections_uid_idx" ON "sections" USING btree ("uid");
  CREATE INDEX "sections_language_idx" ON "sections" USING btree ("language");
  CREATE INDEX "sections_translation_of_idx" ON "sections" USING btree ("translation_of_id");
  CREATE INDEX "sections_license_idx" ON "sections" USING btree ("license");
  CREATE INDEX "sections_source_source_path_idx" ON "sections" USING btree ("source_path");
  CREATE UNIQUE INDEX "sections_source_source_key_idx" ON "sections" USING btree ("source_key");
  CREATE INDEX "sections_created_by_idx" ON "sections" USING btree ("created_by_id");
  CREATE INDEX "sections_updated_by_idx" ON "sections" USING btree ("updated_by_id");
  CREATE INDEX "sections_updated_at_idx" ON "sections" USING btree ("updated_at");
  CREATE INDEX "sections_created_at_idx" ON "sections" USING btree ("created_at");
  CREATE INDEX "sections_deleted_at_idx" ON "sections" USING btree ("deleted_at");
  CREATE INDEX "sections__status_idx" ON "sections" USING btree ("_status");
  CREATE INDEX "module_order_idx" ON "sections" USING btree ("module_id","order");
  CREATE INDEX "_sections_v_version_permalinks_order_idx" ON "_sections_v_version_permalinks" USING btree ("_order");
  CREATE INDEX "_sections_v_version_permalinks_parent_id_idx" ON "_sections_v_version_permalinks" USING btree ("_parent_id");
  CREATE INDEX "_sections_v_parent_idx" ON "_sections_v" USING btree ("parent_id");
  CREATE INDEX "_sections_v_version_version_title_idx" ON "_sections_v" USING btree ("version_title");
  CREATE INDEX "_sections_v_version_version_module_idx" ON "_sections_v" USING btree ("version_module_id");
  CREATE INDEX "_sections_v_version_version_parent_idx" ON "_sections_v" USING btree ("version_parent_id");
  CREATE INDEX "_sections_v_version_version_slug_idx" ON "_sections_v" USING btree ("version_slug");
  CREATE INDEX "_sections_v_version_version_claim_idx" ON "_sections_v" USING btree ("version_claim");
  CREATE INDEX "_sections_v_version_version_uid_idx" ON "_sections_v" USING btree ("version_uid");
  CREATE INDEX "_sections_v_version_version_language_idx" ON "_sections_v" USING btree ("version_language");
  CREATE INDEX "_sections_v_version_version_translation_of_idx" ON "_sections_v" USING btree ("version_translation_of_id");
  CREATE INDEX "_sections_v_version_version_license_idx" ON "_sections_v" USING btree ("version_license");
  CREATE INDEX "_sections_v_version_source_version_source_path_idx" ON "_sections_v" USING btree ("version_source_path");
  CREATE INDEX "_sections_v_version_source_version_source_key_idx" ON "_sections_v" USING btree ("version_source_key");
  CREATE INDEX "_sections_v_version_version_created_by_idx" ON "_sections_v" USING btree ("version_created_by_id");
  CREATE INDEX "_sections_v_version_version_updated_by_idx" ON "_sections_v" USING btree ("version_updated_by_id");
  CREATE INDEX "_sections_v_version_version_updated_at_idx" ON "_sections_v" USING btree ("version_updated_at");
  CREATE INDEX "_sections_v_version_version_created_at_idx" ON "_sections_v" USING btree ("version_created_at");
  CREATE INDEX "_sections_v_version_version_deleted_at_idx" ON "_sections_v" USING btree ("version_deleted_at");
  CREATE INDEX "_sections_v_version_version__status_idx" ON "_sections_v" USING btree ("version__status");
  CREATE INDEX "_sections_v_created_at_idx" ON "_sections_v" USING btree ("created_at");
  CREATE INDEX "_sections_v_updated_at_idx" ON "_sections_v" USING btree ("updated_at");
  CREATE INDEX "_sections_v_latest_idx" ON "_sections_v" USING btree ("latest");
  CREATE INDEX "_sections_v_autosave_idx" ON "_sections_v" USING btree ("autosave");
  CREATE INDEX "version_module_version_order_idx" ON "_sections_v" USING btree ("version_module_id","version_order");
  CREATE INDEX "callouts_title_idx" ON "callouts" USING btree ("title");
  CREATE INDEX "callouts_kind_idx" ON "callouts" USING btree ("kind");
  CREATE UNIQUE INDEX "callouts_uid_idx" ON "callouts" USING btree ("uid");
  CREATE INDEX "callouts_language_idx" ON "callouts" USING btree ("language");
  CREATE INDEX "callouts_translation_of_idx" ON "callouts" USING btree ("translation_of_id");
  CREATE INDEX "callouts_license_idx" ON "callouts" USING btree ("license");
  CREATE INDEX "callouts_source_source_path_idx" ON "callouts" USING btree ("source_path");
  CREATE UNIQUE INDEX "callouts_source_source_key_idx" ON "callouts" USING btree ("source_key");
  CREATE INDEX "callouts_created_by_idx" ON "callouts" USING btree ("created_by_id");
  CREATE INDEX "callouts_updated_by_idx" ON "callouts" USING btree ("updated_by_id");
  CREATE INDEX "callouts_updated_at_idx" ON "callouts" USING btree ("updated_at");
  CREATE INDEX "callouts_created_at_idx" ON "callouts" USING btree ("created_at");
  CREATE INDEX "callouts_deleted_at_idx" ON "callouts" USING btree ("deleted_at");
  CREATE INDEX "callouts__status_idx" ON "callouts" USING btree ("_status");
  CREATE INDEX "_callouts_v_parent_idx" ON "_callouts_v" USING btree ("parent_id");
  CREATE INDEX "_callouts_v_version_version_title_idx" ON "_callouts_v" USING btree ("version_title");
  CREATE INDEX "_callouts_v_version_version_kind_idx" ON "_callouts_v" USING btree ("version_kind");
  CREATE INDEX "_callouts_v_version_version_uid_idx" ON "_callouts_v" USING btree ("version_uid");
  CREATE INDEX "_callouts_v_version_version_language_idx" ON "_callouts_v" USING btree ("version_language");
  CREATE INDEX "_callouts_v_version_version_translation_of_idx" ON "_callouts_v" USING btree ("version_translation_of_id");
  CREATE INDEX "_callouts_v_version_version_license_idx" ON "_callouts_v" USING btree ("version_license");
  CREATE INDEX "_callouts_v_version_source_version_source_path_idx" ON "_callouts_v" USING btree ("version_source_path");
  CREATE INDEX "_callouts_v_version_source_version_source_key_idx" ON "_callouts_v" USING btree ("version_source_key");
  CREATE INDEX "_callouts_v_version_version_created_by_idx" ON "_callouts_v" USING btree ("version_created_by_id");
  CREATE INDEX "_callouts_v_version_version_updated_by_idx" ON "_callouts_v" USING btree ("version_updated_by_id");
  CREATE INDEX "_callouts_v_version_version_updated_at_idx" ON "_callouts_v" USING btree ("version_updated_at");
  CREATE INDEX "_callouts_v_version_version_created_at_idx" ON "_callouts_v" USING btree ("version_created_at");
  CREATE INDEX "_callouts_v_version_version_deleted_at_idx" ON "_callouts_v" USING btree ("version_deleted_at");
  CREATE INDEX "_callouts_v_version_version__status_idx" ON "_callouts_v" USING btree ("version__status");
  CREATE INDEX "_callouts_v_created_at_idx" ON "_callouts_v" USING btree ("created_at");
  CREATE INDEX "_callouts_v_updated_at_idx" ON "_callouts_v" USING btree ("updated_at");
  CREATE INDEX "_callouts_v_latest_idx" ON "_callouts_v" USING btree ("latest");
  CREATE INDEX "_callouts_v_autosave_idx" ON "_callouts_v" USING btree ("autosave");
  CREATE INDEX "videos_title_idx" ON "videos" USING btree ("title");
  CREATE INDEX "videos_video_id_idx" ON "videos" USING btree ("video_id");
  CREATE INDEX "videos_thumbnail_idx" ON "videos" USING btree ("thumbnail_id");
  CREATE UNIQUE INDEX "videos_uid_idx" ON "videos" USING btree ("uid");
  CREATE INDEX "videos_language_idx" ON "videos" USING btree ("language");
  CREATE INDEX "videos_translation_of_idx" ON "videos" USING btree ("translation_of_id");
  CREATE INDEX "videos_license_idx" ON "videos" USING btree ("license");
  CREATE INDEX "videos_source_source_path_idx" ON "videos" USING btree ("source_path");
  CREATE UNIQUE INDEX "videos_source_source_key_idx" ON "videos" USING btree ("source_key");
  CREATE INDEX "videos_created_by_idx" ON "videos" USING btree ("created_by_id");
  CREATE INDEX "videos_updated_by_idx" ON "videos" USING btree ("updated_by_id");
  CREATE INDEX "videos_updated_at_idx" ON "videos" USING btree ("updated_at");
  CREATE INDEX "videos_created_at_idx" ON "videos" USING btree ("created_at");
  CREATE INDEX "videos_deleted_at_idx" ON "videos" USING btree ("deleted_at");
  CREATE INDEX "videos__status_idx" ON "videos" USING btree ("_status");
  CREATE INDEX "_videos_v_parent_idx" ON "_videos_v" USING btree ("parent_id");
  CREATE INDEX "_videos_v_version_version_title_idx" ON "_videos_v" USING btree ("version_title");
  CREATE INDEX "_videos_v_version_version_video_id_idx" ON "_videos_v" USING btree ("version_video_id");
  CREATE INDEX "_videos_v_version_version_thumbnail_idx" ON "_videos_v" USING btree ("version_thumbnail_id");
  CREATE INDEX "_videos_v_version_version_uid_idx" ON "_videos_v" USING btree ("version_uid");
  CREATE INDEX "_videos_v_version_version_language_idx" ON "_videos_v" USING btree ("version_language");
  CREATE INDEX "_videos_v_version_version_translation_of_idx" ON "_videos_v" USING btree ("version_translation_of_id");
  CREATE INDEX "_videos_v_version_version_license_idx" ON "_videos_v" USING btree ("version_license");
  CREATE INDEX "_videos_v_version_source_version_source_path_idx" ON "_videos_v" USING btree ("version_source_path");
  CREATE INDEX "_videos_v_version_source_version_source_key_idx" ON "_videos_v" USING btree ("version_source_key");
  CREATE INDEX "_videos_v_version_version_created_by_idx" ON "_videos_v" USING btree ("version_created_by_id");
  CREATE INDEX "_videos_v_version_version_updated_by_idx" ON "_videos_v" USING btree ("version_updated_by_id");
  CREATE INDEX "_videos_v_version_version_updated_at_idx" ON "_videos_v" USING btree ("version_updated_at");
  CREATE INDEX "_videos_v_version_version_created_at_idx" ON "_videos_v" USING btree ("version_created_at");
  CREATE INDEX "_videos_v_version_version_deleted_at_idx" ON "_videos_v" USING btree ("version_deleted_at");
  CREATE INDEX "_videos_v_version_version__status_idx" ON "_videos_v" USING btree ("version__status");
  CREATE INDEX "_videos_v_created_at_idx" ON "_videos_v" USING btree ("created_at");
  CREATE INDEX "_videos_v_updated_at_idx" ON "_videos_v" USING btree ("updated_at");
  CREATE INDEX "_videos_v_latest_idx" ON "_videos_v" USING btree ("latest");
  CREATE INDEX "_videos_v_autosave_idx" ON "_videos_v" USING btree ("autosave");
  CREATE INDEX "footnotes_title_idx" ON "footnotes" USING btree ("title");
  CREATE INDEX "footnotes_citation_key_idx" ON "footnotes" USING btree ("citation_key");
  CREATE UNIQUE INDEX "footnotes_uid_idx" ON "footnotes" USING btree ("uid");
  CREATE INDEX "footnotes_language_idx" ON "footnotes" USING btree ("language");
  CREATE INDEX "footnotes_translation_of_idx" ON "footnotes" USING btree ("translation_of_id");
  CREATE INDEX "footnotes_license_idx" ON "footnotes" USING btree ("license");
  CREATE INDEX "footnotes_source_source_path_idx" ON "footnotes" USING btree ("source_path");
  CREATE UNIQUE INDEX "footnotes_source_source_key_idx" ON "footnotes" USING btree ("source_key");
  CREATE INDEX "footnotes_created_by_idx" ON "footnotes" USING btree ("created_by_id");
  CREATE INDEX "footnotes_updated_by_idx" ON "footnotes" USING btree ("updated_by_id");
  CREATE INDEX "footnotes_updated_at_idx" ON "footnotes" USING btree ("updated_at");
  CREATE INDEX "footnotes_created_at_idx" ON "footnotes" USING btree ("created_at");
  CREATE INDEX "footnotes_deleted_at_idx" ON "footnotes" USING btree ("deleted_at");
  CREATE INDEX "footnotes__status_idx" ON "footnotes" USING btree ("_status");
  CREATE INDEX "_footnotes_v_parent_idx" ON "_footnotes_v" USING btree ("parent_id");
  CREATE INDEX "_footnotes_v_version_version_title_idx" ON "_footnotes_v" USING btree ("version_title");
  CREATE INDEX "_footnotes_v_version_version_citation_key_idx" ON "_footnotes_v" USING btree ("version_citation_key");
  CREATE INDEX "_footnotes_v_version_version_uid_idx" ON "_footnotes_v" USING btree ("version_uid");
  CREATE INDEX "_footnotes_v_version_version_language_idx" ON "_footnotes_v" USING btree ("version_language");
  CREATE INDEX "_footnotes_v_version_version_translation_of_idx" ON "_footnotes_v" USING btree ("version_translation_of_id");
  CREATE INDEX "_footnotes_v_version_version_license_idx" ON "_footnotes_v" USING btree ("version_license");
  CREATE INDEX "_footnotes_v_version_source_version_source_path_idx" ON "_footnotes_v" USING btree ("version_source_path");
  CREATE INDEX "_footnotes_v_version_source_version_source_key_idx" ON "_footnotes_v" USING btree ("version_source_key");
  CREATE INDEX "_footnotes_v_version_version_created_by_idx" ON "_footnotes_v" USING btree ("version_created_by_id");
  CREATE INDEX "_footnotes_v_version_version_updated_by_idx" ON "_footnotes_v" USING btree ("version_updated_by_id");
  CREATE INDEX "_footnotes_v_version_version_updated_at_idx" ON "_footnotes_v" USING btree ("version_updated_at");
  CREATE INDEX "_footnotes_v_version_version_created_at_idx" ON "_footnotes_v" USING btree ("version_created_at");
  CREATE INDEX "_footnotes_v_version_version_deleted_at_idx" ON "_footnotes_v" USING btree ("version_deleted_at");
  CREATE INDEX "_footnotes_v_version_version__status_idx" ON "_footnotes_v" USING btree ("version__status");
  CREATE INDEX "_footnotes_v_created_at_idx" ON "_footnotes_v" USING btree ("created_at");
  CREATE INDEX "_footnotes_v_updated_at_idx" ON "_footnotes_v" USING btree ("updated_at");
  CREATE INDEX "_footnotes_v_latest_idx" ON "_footnotes_v" USING btree ("latest");
  CREATE INDEX "_footnotes_v_autosave_idx" ON "_footnotes_v" USING btree ("autosave");
  CREATE INDEX "worksheets_title_idx" ON "worksheets" USING btree ("title");
  CREATE INDEX "worksheets_file_idx" ON "worksheets" USING btree ("file_id");
  CREATE INDEX "worksheets_module_idx" ON "worksheets" USING btree ("module_id");
  CREATE UNIQUE INDEX "worksheets_uid_idx" ON "worksheets" USING btree ("uid");
  CREATE INDEX "worksheets_language_idx" ON "worksheets" USING btree ("language");
  CREATE INDEX "worksheets_translation_of_idx" ON "worksheets" USING btree ("translation_of_id");
  CREATE INDEX "worksheets_license_idx" ON "worksheets" USING btree ("license");
  CREATE INDEX "worksheets_source_source_path_idx" ON "worksheets" USING btree ("source_path");
  CREATE UNIQUE INDEX "worksheets_source_source_key_idx" ON "worksheets" USING btree ("source_key");
  CREATE INDEX "worksheets_created_by_idx" ON "worksheets" USING btree ("created_by_id");
  CREATE INDEX "worksheets_updated_by_idx" ON "worksheets" USING btree ("updated_by_id");
  CREATE INDEX "worksheets_updated_at_idx" ON "worksheets" USING btree ("updated_at");
  CREATE INDEX "worksheets_created_at_idx" ON "worksheets" USING btree ("created_at");
  CREATE INDEX "worksheets_deleted_at_idx" ON "worksheets" USING btree ("deleted_at");
  CREATE INDEX "worksheets__status_idx" ON "worksheets" USING btree ("_status");
  CREATE INDEX "_worksheets_v_parent_idx" ON "_worksheets_v" USING btree ("parent_id");
  CREATE INDEX "_worksheets_v_version_version_title_idx" ON "_worksheets_v" USING btree ("version_title");
  CREATE INDEX "_worksheets_v_version_version_file_idx" ON "_worksheets_v" USING btree ("version_file_id");
  CREATE INDEX "_worksheets_v_version_version_module_idx" ON "_worksheets_v" USING btree ("version_module_id");
  CREATE INDEX "_worksheets_v_version_version_uid_idx" ON "_worksheets_v" USING btree ("version_uid");
  CREATE INDEX "_worksheets_v_version_version_language_idx" ON "_worksheets_v" USING btree ("version_language");
  CREATE INDEX "_worksheets_v_version_version_translation_of_idx" ON "_worksheets_v" USING btree ("version_translation_of_id");
  CREATE INDEX "_worksheets_v_version_version_license_idx" ON "_worksheets_v" USING btree ("version_license");
  CREATE INDEX "_worksheets_v_version_source_version_source_path_idx" ON "_worksheets_v" USING btree ("version_source_path");
  CREATE INDEX "_worksheets_v_version_source_version_source_key_idx" ON "_worksheets_v" USING btree ("version_source_key");
  CREATE INDEX "_worksheets_v_version_version_created_by_idx" ON "_worksheets_v" USING btree ("version_created_by_id");
  CREATE INDEX "_worksheets_v_version_version_updated_by_idx" ON "_worksheets_v" USING btree ("version_updated_by_id");
  CREATE INDEX "_worksheets_v_version_version_updated_at_idx" ON "_worksheets_v" USING btree ("version_updated_at");
  CREATE INDEX "_worksheets_v_version_version_created_at_idx" ON "_worksheets_v" USING btree ("version_created_at");
  CREATE INDEX "_worksheets_v_version_version_deleted_at_idx" ON "_worksheets_v" USING btree ("version_deleted_at");
  CREATE INDEX "_worksheets_v_version_version__status_idx" ON "_worksheets_v" USING btree ("version__status");
  CREATE INDEX "_worksheets_v_created_at_idx" ON "_worksheets_v" USING btree ("created_at");
  CREATE INDEX "_worksheets_v_updated_at_idx" ON "_worksheets_v" USING btree ("updated_at");
  CREATE INDEX "_worksheets_v_latest_idx" ON "_worksheets_v" USING btree ("latest");
  CREATE INDEX "_worksheets_v_autosave_idx" ON "_worksheets_v" USING btree ("autosave");
  CREATE INDEX "media_title_idx" ON "media" USING btree ("title");
  CREATE INDEX "media_content_hash_idx" ON "media" USING btree ("content_hash");
  CREATE UNIQUE INDEX "media_uid_idx" ON "media" USING btree ("uid");
  CREATE INDEX "media_language_idx" ON "media" USING btree ("language");
  CREATE INDEX "media_translation_of_idx" ON "media" USING btree ("translation_of_id");
  CREATE INDEX "media_license_idx" ON "media" USING btree ("license");
  CREATE INDEX "media_source_source_path_idx" ON "media" USING btree ("source_path");
  CREATE UNIQUE INDEX "media_source_source_key_idx" ON "media" USING btree ("source_key");
  CREATE INDEX "media_created_by_idx" ON "media" USING btree ("created_by_id");
  CREATE INDEX "media_updated_by_idx" ON "media" USING btree ("updated_by_id");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE INDEX "media_deleted_at_idx" ON "media" USING btree ("deleted_at");
  CREATE INDEX "media__status_idx" ON "media" USING btree ("_status");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "_media_v_parent_idx" ON "_media_v" USING btree ("parent_id");
  CREATE INDEX "_media_v_version_version_title_idx" ON "_media_v" USING btree ("version_title");
  CREATE INDEX "_media_v_version_version_content_hash_idx" ON "_media_v" USING btree ("version_content_hash");
  CREATE INDEX "_media_v_version_version_uid_idx" ON "_media_v" USING btree ("version_uid");
  CREATE INDEX "_media_v_version_version_language_idx" ON "_media_v" USING btree ("version_language");
  CREATE INDEX "_media_v_version_version_translation_of_idx" ON "_media_v" USING btree ("version_translation_of_id");
  CREATE INDEX "_media_v_version_version_license_idx" ON "_media_v" USING btree ("version_license");
  CREATE INDEX "_media_v_version_source_version_source_path_idx" ON "_media_v" USING btree ("version_source_path");
  CREATE INDEX "_media_v_version_source_version_source_key_idx" ON "_media_v" USING btree ("version_source_key");
  CREATE INDEX "_media_v_version_version_created_by_idx" ON "_media_v" USING btree ("version_created_by_id");
  CREATE INDEX "_media_v_version_version_updated_by_idx" ON "_media_v" USING btree ("version_updated_by_id");
  CREATE INDEX "_media_v_version_version_updated_at_idx" ON "_media_v" USING btree ("version_updated_at");
  CREATE INDEX "_media_v_version_version_created_at_idx" ON "_media_v" USING btree ("version_created_at");
  CREATE INDEX "_media_v_version_version_deleted_at_idx" ON "_media_v" USING btree ("version_deleted_at");
  CREATE INDEX "_media_v_version_version__status_idx" ON "_media_v" USING btree ("version__status");
  CREATE INDEX "_media_v_version_version_filename_idx" ON "_media_v" USING btree ("version_filename");
  CREATE INDEX "_media_v_created_at_idx" ON "_media_v" USING btree ("created_at");
  CREATE INDEX "_media_v_updated_at_idx" ON "_media_v" USING btree ("updated_at");
  CREATE INDEX "_media_v_latest_idx" ON "_media_v" USING btree ("latest");
  CREATE INDEX "_media_v_autosave_idx" ON "_media_v" USING btree ("autosave");
  CREATE INDEX "users_roles_order_idx" ON "users_roles" USING btree ("order");
  CREATE INDEX "users_roles_parent_idx" ON "users_roles" USING btree ("parent_id");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "partners_keys_scopes_order_idx" ON "partners_keys_scopes" USING btree ("order");
  CREATE INDEX "partners_keys_scopes_parent_idx" ON "partners_keys_scopes" USING btree ("parent_id");
  CREATE INDEX "partners_keys_order_idx" ON "partners_keys" USING btree ("_order");
  CREATE INDEX "partners_keys_parent_id_idx" ON "partners_keys" USING btree ("_parent_id");
  CREATE INDEX "partners_keys_prefix_idx" ON "partners_keys" USING btree ("prefix");
  CREATE INDEX "partners_updated_at_idx" ON "partners" USING btree ("updated_at");
  CREATE INDEX "partners_created_at_idx" ON "partners" USING btree ("created_at");
  CREATE UNIQUE INDEX "releases_number_idx" ON "releases" USING btree ("number");
  CREATE INDEX "releases_finished_idx" ON "releases" USING btree ("finished");
  CREATE INDEX "releases_updated_at_idx" ON "releases" USING btree ("updated_at");
  CREATE INDEX "releases_created_at_idx" ON "releases" USING btree ("created_at");
  CREATE UNIQUE INDEX "published_uid_idx" ON "published" USING btree ("uid");
  CREATE INDEX "published_type_idx" ON "published" USING btree ("type");
  CREATE INDEX "published_slug_idx" ON "published" USING btree ("slug");
  CREATE INDEX "published_module_idx" ON "published" USING btree ("module");
  CREATE INDEX "published_course_idx" ON "published" USING btree ("course");
  CREATE INDEX "published_release_idx" ON "published" USING btree ("release");
  CREATE INDEX "published_updated_at_idx" ON "published" USING btree ("updated_at");
  CREATE INDEX "published_created_at_idx" ON "published" USING btree ("created_at");
  CREATE INDEX "import_runs_state_idx" ON "import_runs" USING btree ("state");
  CREATE INDEX "import_runs_updated_at_idx" ON "import_runs" USING btree ("updated_at");
  CREATE INDEX "import_runs_created_at_idx" ON "import_runs" USING btree ("created_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_jobs_log_order_idx" ON "payload_jobs_log" USING btree ("_order");
  CREATE INDEX "payload_jobs_log_parent_id_idx" ON "payload_jobs_log" USING btree ("_parent_id");
  CREATE INDEX "payload_jobs_completed_at_idx" ON "payload_jobs" USING btree ("completed_at");
  CREATE INDEX "payload_jobs_total_tried_idx" ON "payload_jobs" USING btree ("total_tried");
  CREATE INDEX "payload_jobs_has_error_idx" ON "payload_jobs" USING btree ("has_error");
  CREATE INDEX "payload_jobs_task_slug_idx" ON "payload_jobs" USING btree ("task_slug");
  CREATE INDEX "payload_jobs_queue_idx" ON "payload_jobs" USING btree ("queue");
  CREATE INDEX "payload_jobs_wait_until_idx" ON "payload_jobs" USING btree ("wait_until");
  CREATE INDEX "payload_jobs_processing_idx" ON "payload_jobs" USING btree ("processing");
  CREATE INDEX "payload_jobs_updated_at_idx" ON "payload_jobs" USING btree ("updated_at");
  CREATE INDEX "payload_jobs_created_at_idx" ON "payload_jobs" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_courses_id_idx" ON "payload_locked_documents_rels" USING btree ("courses_id");
  CREATE INDEX "payload_locked_documents_rels_modules_id_idx" ON "payload_locked_documents_rels" USING btree ("modules_id");
  CREATE INDEX "payload_locked_documents_rels_sections_id_idx" ON "payload_locked_documents_rels" USING btree ("sections_id");
  CREATE INDEX "payload_locked_documents_rels_callouts_id_idx" ON "payload_locked_documents_rels" USING btree ("callouts_id");
  CREATE INDEX "payload_locked_documents_rels_videos_id_idx" ON "payload_locked_documents_rels" USING btree ("videos_id");
  CREATE INDEX "payload_locked_documents_rels_footnotes_id_idx" ON "payload_locked_documents_rels" USING btree ("footnotes_id");
  CREATE INDEX "payload_locked_documents_rels_worksheets_id_idx" ON "payload_locked_documents_rels" USING btree ("worksheets_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_locked_documents_rels_partners_id_idx" ON "payload_locked_documents_rels" USING btree ("partners_id");
  CREATE INDEX "payload_locked_documents_rels_releases_id_idx" ON "payload_locked_documents_rels" USING btree ("releases_id");
  CREATE INDEX "payload_locked_documents_rels_published_id_idx" ON "payload_locked_documents_rels" USING btree ("published_id");
  CREATE INDEX "payload_locked_documents_rels_import_runs_id_idx" ON "payload_locked_documents_rels" USING btree ("import_runs_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "courses_permalinks" CASCADE;
  DROP TABLE "courses" CASCADE;
  DROP TABLE "_courses_v_version_permalinks" CASCADE;
  DROP TABLE "_courses_v" CASCADE;
  DROP TABLE "modules_objectives" CASCADE;
  DROP TABLE "modules_permalinks" CASCADE;
  DROP TABLE "modules" CASCADE;
  DROP TABLE "_modules_v_version_objectives" CASCADE;
  DROP TABLE "_modules_v_version_permalinks" CASCADE;
  DROP TABLE "_modules_v" CASCADE;
  DROP TABLE "sections_permalinks" CASCADE;
  DROP TABLE "sections" CASCADE;
  DROP TABLE "_sections_v_version_permalinks" CASCADE;
  DROP TABLE "_sections_v" CASCADE;
  DROP TABLE "callouts" CASCADE;
  DROP TABLE "_callouts_v" CASCADE;
  DROP TABLE "videos" CASCADE;
  DROP TABLE "_videos_v" CASCADE;
  DROP TABLE "footnotes" CASCADE;
  DROP TABLE "_footnotes_v" CASCADE;
  DROP TABLE "worksheets" CASCADE;
  DROP TABLE "_worksheets_v" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "_media_v" CASCADE;
  DROP TABLE "users_roles" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "partners_keys_scopes" CASCADE;
  DROP TABLE "partners_keys" CASCADE;
  DROP TABLE "partners" CASCADE;
  DROP TABLE "releases" CASCADE;
  DROP TABLE "published" CASCADE;
  DROP TABLE "import_runs" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_jobs_log" CASCADE;
  DROP TABLE "payload_jobs" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TYPE "public"."enum_courses_status";
  DROP TYPE "public"."enum__courses_v_version_status";
  DROP TYPE "public"."enum_modules_status";
  DROP TYPE "public"."enum__modules_v_version_status";
  DROP TYPE "public"."enum_sections_status";
  DROP TYPE "public"."enum__sections_v_version_status";
  DROP TYPE "public"."enum_callouts_kind";
  DROP TYPE "public"."enum_callouts_title_level";
  DROP TYPE "public"."enum_callouts_status";
  DROP TYPE "public"."enum__callouts_v_version_kind";
  DROP TYPE "public"."enum__callouts_v_version_title_level";
  DROP TYPE "public"."enum__callouts_v_version_status";
  DROP TYPE "public"."enum_videos_provider";
  DROP TYPE "public"."enum_videos_captions";
  DROP TYPE "public"."enum_videos_status";
  DROP TYPE "public"."enum__videos_v_version_provider";
  DROP TYPE "public"."enum__videos_v_version_captions";
  DROP TYPE "public"."enum__videos_v_version_status";
  DROP TYPE "public"."enum_footnotes_status";
  DROP TYPE "public"."enum__footnotes_v_version_status";
  DROP TYPE "public"."enum_worksheets_kind";
  DROP TYPE "public"."enum_worksheets_status";
  DROP TYPE "public"."enum__worksheets_v_version_kind";
  DROP TYPE "public"."enum__worksheets_v_version_status";
  DROP TYPE "public"."enum_media_status";
  DROP TYPE "public"."enum__media_v_version_status";
  DROP TYPE "public"."enum_users_roles";
  DROP TYPE "public"."enum_partners_keys_scopes";
  DROP TYPE "public"."enum_import_runs_state";
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  DROP TYPE "public"."enum_payload_jobs_log_state";
  DROP TYPE "public"."enum_payload_jobs_task_slug";`)
}
