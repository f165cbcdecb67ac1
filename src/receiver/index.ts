export type * from '../contract'
export { receive, WebhookError, type Received, type WebhookErrorCode } from './receive'
