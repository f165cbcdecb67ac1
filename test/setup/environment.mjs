import vm from 'node:vm'
import { TestEnvironment } from 'jest-environment-node'

/** As in src/context. */
const CONTEXT = Symbol.for('connectedlib.context')

/**
 * Jest's environment for Node, whose own global object is a proxy that V8 has to ask for every name: code runs nearly half
 * as fast again with an ordinary one. Before Node 20.18 there is only the other kind.
 */
export default class OrdinaryGlobals extends TestEnvironment {
  constructor(...given) {
    const { createContext } = vm
    // The constructor above makes the context and takes none.
    vm.createContext = () => createContext(vm.constants?.DONT_CONTEXTIFY)
    try {
      super(...given)
    } finally {
      vm.createContext = createContext
    }
  }

  /** Every promise of the files that follow would carry the storage of this one, and keep alive what it knows. */
  async teardown() {
    this.global[CONTEXT]?.disable()
    await super.teardown()
  }
}
