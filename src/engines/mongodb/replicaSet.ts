/** Whether an address names a replica set, which has transactions and gives everything as of one moment. */
export const hasReplicaSet = (uri: string): boolean =>
  uri.startsWith('mongodb+srv:') || /[?&]replicaSet=/.test(uri)
