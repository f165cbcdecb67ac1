/** After how many milliseconds of silence nobody writes a release any more. */
export const SILENCE = 2000
