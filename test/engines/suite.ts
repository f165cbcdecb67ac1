/** Tests that work on a database: those that each engine must pass. */
export const SUITE = [
  'test/engines',
  'test/schema/(access|content|fields|lastAdmin|media|publishModule|rollback|share|usedIn|workflow)',
  'test/releases',
  'test/delivery',
  'test/secrecy',
  'test/client',
  'test/webhooks',
  'test/jobs',
  'test/move',
  'test/export/(again|cli|everyField|folder)',
  'test/seed/(apply|addresses|cli|conflict|prune|turns|kill|failure|twice)',
]

/**
 * Of these, what tells most in little time: each way in which something is written, and what is released of it. Without
 * what our hooks make of fields, and hold an editor to: they ask a database nothing that the others do not.
 */
export const QUICK = [
  'test/engines',
  'test/schema/(access|fields\\.|lastAdmin|publishModule|rollback|workflow)',
  'test/releases/(afterCommit|reconcile|release)',
  'test/webhooks/processes',
  'test/jobs',
  'test/seed/(apply|turns)',
]
