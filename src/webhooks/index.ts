export { checkEntered } from './address'
export { Refusal, renewSecret, sendAgain, sendTest, switchOn } from './deeds'
export { sendWebhooks, type SenderOptions } from './sender'
export { deliverTask } from './task'
