/**
 * A connection that can be trusted after it has met another process's write. The driver leaves the statement that failed
 * begun (https://github.com/tursodatabase/libsql-client-ts/issues/352). SQLite then ends no write of that connection:
 * what is written later seems to be there, keeps others from writing, and is undone as soon as the statement is collected.
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
  const execute = client.execute.bind(client)
  const say = (pragma: string, value: string | number) => execute(`PRAGMA ${pragma} = ${value}`)

  /** What has had a transaction is not used again by the driver, which opens another connection. */
  async function exchange(): Promise<void> {
    const old = await client.transaction('deferred')
    old.close()
    for (const [pragma, value] of pragmas) await say(pragma, value)
  }
  const guard =
    <A extends unknown[], R>(method: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      try {
        return await method(...args)
      } catch (error) {
        if (isTransient(error)) await exchange()
        throw error
      }
    }
  client.execute = guard(execute as (...args: unknown[]) => Promise<never>) as Client['execute']
  client.batch = guard(client.batch.bind(client))
  return {
    client,
    set: async (pragma, value) => {
      await say(pragma, value)
      pragmas.set(pragma, value)
    },
  }
}
