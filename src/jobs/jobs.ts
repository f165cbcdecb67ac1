/** Slug of the collection in which Payload keeps what is to be done. */
export const JOBS = 'payload-jobs'
