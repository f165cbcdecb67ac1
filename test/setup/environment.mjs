import { ModuleMocker } from 'jest-mock'
import { rememberVariables } from './variables.mjs'

/** Where Jest keeps who wants to hear of a file's tests, and, under a name made for each file, all that it knows of these. */
const HEARERS = Symbol.for('EVENT_HANDLERS')
const isOfTests = (key) => key === HEARERS || key.description === 'JEST_STATE_SYMBOL'
/** As in src/context. */
const CONTEXT = Symbol.for('connectedlib.context')
const isOurs = (key) => typeof key === 'symbol' && Symbol.keyFor(key)?.startsWith('connectedlib.')
/** What Payload remembers for a process. The editor that it makes where none is configured stays as the first file had it. */
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
  /** Jest gives each file its own of these, the one around the other. */
  #before = { console: globalThis.console, exit: process.exit }

  constructor({ projectConfig }) {
    this.#conditions = projectConfig.testEnvironmentOptions.customExportConditions
  }

  async setup() {}

  async teardown() {
    this.moduleMocker.restoreAllMocks()
    this.#restoreVariables()
    globalThis.console = this.#before.console
    process.exit = this.#before.exit
    // Every promise of the files that follow would carry the storage of this one, and keep alive what it knows.
    globalThis[CONTEXT]?.disable()
    for (const key of Reflect.ownKeys(globalThis)) {
      if (isOurs(key) || isOfTests(key)) delete globalThis[key]
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
