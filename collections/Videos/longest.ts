/** A day, in seconds. */
export const LONGEST_VIDEO = 86_400
