import { describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'
import { afterCommit } from '../../src/releases/afterCommit'

function fakePayload() {
  const log: string[] = []
  const db = {
    commitTransaction: async (id: unknown) => void log.push(`commit ${await id}`),
    rollbackTransaction: async (id: unknown) => void log.push(`rollback ${await id}`),
  }
  const payload = { db } as unknown as Payload
  const task = (name: string) => async () => void log.push(name)
  return { payload, log, task }
}

describe('a task after a commit', () => {
  it.each([null, undefined, Promise.resolve(null), {}])(
    'runs at once where there is no transaction (%p)',
    async (transaction) => {
      const { payload, log, task } = fakePayload()
      await afterCommit(payload, transaction, task('a'))
      expect(log).toEqual(['a'])
    },
  )

  it('waits for its own transaction', async () => {
    const { payload, log, task } = fakePayload()
    await afterCommit(payload, Promise.resolve('one'), task('a'))
    await afterCommit(payload, 'two', task('b'))
    await afterCommit(payload, 'one', task('c'))
    expect(log).toEqual([])
    await payload.db.commitTransaction('one')
    expect(log).toEqual(['commit one', 'a', 'c'])
    await payload.db.commitTransaction('one')
    expect(log).toEqual(['commit one', 'a', 'c', 'commit one'])
  })

  it('never runs when its transaction is rolled back', async () => {
    const { payload, log, task } = fakePayload()
    await afterCommit(payload, 'one', task('a'))
    await payload.db.rollbackTransaction('one')
    await payload.db.commitTransaction('one')
    expect(log).toEqual(['rollback one', 'commit one'])
  })
})
