export { createDelivery, type Delivery, type DeliveryOptions } from './delivery'
export type { Logger } from './express'
export { createPayloadStore } from './store/payload'
export type { Changed, Store } from './store/store'
