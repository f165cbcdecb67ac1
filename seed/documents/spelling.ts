/** A path as file systems look for it that mind neither letter case nor how an accent is written, as those of Macs do. */
export const spelled = (path: string): string => path.normalize('NFC').toLowerCase()
