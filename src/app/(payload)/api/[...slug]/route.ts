import config from '@payload-config'
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'
import { again } from '../again'
import { closed } from '../closed'
import { head } from '../head'
import { measured } from '../measured'

export const GET = measured(closed(REST_GET(config)))
export const HEAD = head(GET)
export const POST = closed(again(REST_POST(config)))
export const DELETE = closed(again(REST_DELETE(config)))
export const PATCH = closed(again(REST_PATCH(config)))
export const PUT = closed(again(REST_PUT(config)))
export const OPTIONS = REST_OPTIONS(config)
