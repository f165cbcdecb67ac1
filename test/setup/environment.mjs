import { ModuleMocker } from 'jest-mock'
import { rememberVariables } from './variables.mjs'

/** Where Jest keeps who wants to hear of a file's tests. */
const HEARERS = Symbol.for('EVENT_HANDLERS')
/** As in src/context. */
const CONTEXT = Symbol.for('connectedlib.context')
const isOurs = (key) => typeof key === 'symbol' && Symbol.keyFor(key)?.startsWith('connectedlib.')
/** What Payload remembers for a process. */
const isPayloads = (key) => typeof key === 'string' && key.startsWith('_payload')

/** Files of tests have one global object (runtime.cjs); none finds on it what another has left there. */
export default class OneGlobal {
  global = globalThis
  moduleMocker = new ModuleMocker(globalThis)
  /** The time is the real one. */
  fakeTimers = null
  fakeTimersModern = null
  #conditions
  #restoreVariables = rememberVariables()

  constructor({ projectConfig }) {
    this.#conditions = projectConfig.testEnvironmentOptions.customExportConditions
    delete globalThis[HEARERS]
  }

  async setup() {}

  async teardown() {
    this.#restoreVariables()
    // Every promise of the files that follow would carry the storage of this one, and keep alive what it knows.
    globalThis[CONTEXT]?.disable()
    for (const key of Reflect.ownKeys(globalThis)) {
      if (isOurs(key)) delete globalThis[key]
      // Its modules, which stay, hold the same map.
      else if (globalThis[key] instanceof Map && isPayloads(key)) globalThis[key].clear()
      else if (isPayloads(key)) globalThis[key] = undefined
    }
  }

  exportConditions() {
    return this.#conditions
  }

  /** Its code runs where Node's own does. */
  getVmContext() {
    return globalThis
  }
}
