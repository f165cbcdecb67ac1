export { createDelivery, type Delivery, type DeliveryOptions } from './delivery'
export type { Logger } from './express'
export type { Changed, Store } from './store/store'
