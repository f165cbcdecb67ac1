/**
 * A connection that can be trusted after it has met another process's write. The driver leaves the statement that failed
 * begun (https://github.com/tursodatabase/libsql-client-ts/issues/352). SQLite then ends no write of that connection:
 * what is written later seems to be there, keeps others from writing, and is undone as soon as the statement is collected.
 *
 * So the connection is exchanged for another before anything else is asked. The old one stays open until it is collected in
 * turn: the driver has no way to close it.
 */
import type { Client } from './file'
import { isTransient } from './transient'

export interface Connection {
  client: Client
  /** Sets a pragma, for the connections that take this one's place too. */
  set: (pragma: string, value: string | number) => Promise<void>
}

/** @param client nobody has a transaction of it when a statement of theirs fails */
export function trusted(client: Client): Connection {
  const pragmas = new Map<string, string | number>()
  let before: Promise<unknown> = Promise.resolve()
  const execute = client.execute.bind(client)
  const say = (pragma: string, value: string | number) => execute(`PRAGMA ${pragma} = ${value}`)

  /** What has had a transaction is not used again by the driver, which opens another connection. */
  async function exchange(): Promise<void> {
    const old = await client.transaction('deferred')
    old.close()
    for (const [pragma, value] of pragmas) await say(pragma, value)
  }
  /** One after the other: what is asked while another fails would be written to the connection that goes. */
  const guard =
    <A extends unknown[], R>(method: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> => {
      const asked = before.then(async () => {
        try {
          return await method(...args)
        } catch (error) {
          if (isTransient(error)) await exchange()
          throw error
        }
      })
      before = asked.catch(() => {
        // Whoever asked is told.
      })
      return asked
    }
  client.execute = guard(execute as (...args: unknown[]) => Promise<never>) as Client['execute']
  client.batch = guard(client.batch.bind(client))
  return {
    client,
    set: guard(async (pragma, value) => {
      await say(pragma, value)
      pragmas.set(pragma, value)
    }),
  }
}
