/**
 * One import at a time. Whoever takes the next number may write; a process that died does not stand in the
 * way, and what it left is completed by the next run of its course.
 */
import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { DocumentId } from '../../src/model'
import { ImportError } from '../rules'
import { BEAT, claim, disclaim, HOST, isAtWork } from './owner'
import { insertRun, newestNumber, unfinishedRuns, updateRun, type Run } from './store'

/** What is known before a run, so that one may begin. */
export interface Turn {
  /** The number that the run would have. */
  number: number
  draft: boolean
  /** Earlier runs of the course that died or failed. */
  unfinished: Run[]
}

/**
 * Looks whether an import may begin.
 *
 * @throws ImportError where another one is at work: which, where, since when; or where drafts would be put
 * beside what an import that died was about to publish
 */
export async function nextTurn(payload: Payload, course: string, draft: boolean): Promise<Turn> {
  // First the number: a run that begins after this takes it, and this one will notice.
  const number = (await newestNumber(payload)) + 1
  const unfinished = await unfinishedRuns(payload)
  const other = unfinished.find((run) => isAtWork(run, Date.now()))
  if (other) throw atWork(other)
  const own = unfinished.filter((run) => run.course === course)
  const publishing = own.find((run) => !run.draft)
  if (draft && publishing) throw incomplete(publishing)
  return { number, draft, unfinished: own }
}

function incomplete({ course, startedAt }: Run): ImportError {
  const message = `An import of "${course}" that publishes began on ${dated(startedAt)} and did not end.`
  return new ImportError('import-incomplete', course, message)
}

function atWork({ course, pid, host, startedAt }: Run): ImportError {
  const message = `An import of "${course}" is at work on this database: process ${pid} on ${host}, since ${dated(startedAt)}.`
  return new ImportError('import-running', course, message)
}

const dated = (time: string) => `${time.slice(0, 10)} ${time.slice(11, 19)} UTC`

/** An import that is at work. */
export interface ActiveRun {
  /** @throws ImportError where this run may not go on: it was taken for dead, or the database has gone. */
  check: () => void
  /** Everything is written and may be shown. */
  written: () => Promise<void>
  /** Readers see it. */
  finished: (summary: object) => Promise<void>
  /** Not everything could be written; a later run completes it. */
  failed: () => Promise<void>
  /** Ends what keeps this run alive; nothing is written. */
  close: () => void
}

/** @returns undefined where another import began meanwhile, so that what was planned may be wrong */
export async function beginRun(
  payload: Payload,
  course: string,
  { number, draft, unfinished }: Turn,
): Promise<ActiveRun | undefined> {
  const now = new Date().toISOString()
  const run: Omit<Run, 'id'> = {
    number,
    course,
    state: 'running',
    draft,
    host: HOST,
    pid: process.pid,
    token: randomUUID(),
    startedAt: now,
    aliveAt: now,
  }
  claim(run.token)
  const id = await insertRun(payload, run)
  if (id === undefined) {
    disclaim(run.token)
    return undefined
  }
  const beat = startBeat(payload, id, run)
  const setAll = async (data: object) => {
    for (const earlier of unfinished) await updateRun(payload, earlier.id, data)
    await updateRun(payload, id, data)
  }
  let isWritten = false
  return {
    check: beat.check,
    written: async () => {
      await setAll({ state: 'written' })
      isWritten = true
    },
    finished: async (summary) => {
      await setAll({ state: 'finished', finishedAt: new Date().toISOString() })
      await updateRun(payload, id, { summary })
    },
    failed: async () => {
      // What is written stays so, whatever happens to its release.
      if (!isWritten) await updateRun(payload, id, { state: 'failed' })
    },
    close: () => {
      beat.stop()
      disclaim(run.token)
    },
  }
}

/** Says again and again that this process is at work, and notices where another has taken over. */
function startBeat(payload: Payload, id: DocumentId, { number, course }: Omit<Run, 'id'>) {
  let problem: unknown
  const beat = async () => {
    try {
      await updateRun(payload, id, { aliveAt: new Date().toISOString() })
      if ((await newestNumber(payload)) > number) {
        const message = 'This import was silent for so long that another has taken its place.'
        problem = new ImportError('import-running', course, message)
      }
    } catch (error) {
      problem = error
    }
  }
  const timer = setInterval(() => void beat(), BEAT)
  timer.unref()
  return {
    check: () => {
      if (problem !== undefined) throw problem
    },
    stop: () => clearInterval(timer),
  }
}
