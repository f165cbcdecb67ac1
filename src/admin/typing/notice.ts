import { toast } from '@payloadcms/ui'

const ID = 'typing-unanswered'
const MESSAGE = 'Not saved: the CMS does not answer. It is tried again until it does.'

/** Stays until what was typed is saved: whoever has looked away sees it later. */
export const showUnanswered = (): void => {
  toast.error(MESSAGE, { id: ID, duration: Infinity })
}

export const hideUnanswered = (): void => {
  toast.dismiss(ID)
}
