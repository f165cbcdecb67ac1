/**
 * Made once, and never changed.
 * @pattern ^[a-z]{2,4}_[a-z2-7]{16}$
 */
export type DocumentId = string

/**
 * A whole number.
 * @asType integer
 * @minimum 0
 */
export type Count = number
