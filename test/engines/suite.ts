/** Tests that work on a database: those that each engine must pass. */
export const SUITE = [
  'test/schema/(access|content|fields|media|publishModule|rollback|share|usedIn|workflow)',
  'test/releases',
  'test/delivery',
  'test/secrecy',
  'test/client',
  'test/webhooks',
  'test/move',
  'test/export/(again|everyField|folder)',
  'test/seed/(apply|addresses|conflict|prune|turns|kill|failure|twice)',
]
