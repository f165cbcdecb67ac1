'use strict'
/**
 * Jest's runtime, but for two things. Packages are loaded by Node, once in each worker: Payload alone takes seconds, and a
 * hundred files begin with it. And there is one global object, since a package and its user must agree what an Error is.
 * What is ours is loaded anew by each file, as ever.
 */
const { pathToFileURL } = require('node:url')
const { compileFunction, SyntheticModule } = require('node:vm')
const { default: Runtime } = require('jest-runtime')

/** They import styles, which Node cannot load. */
const STYLED =
  /[\\/]@payloadcms[\\/](?:ui|next|richtext-lexical[\\/]dist[\\/]exports[\\/]client)[\\/]/
const isPackage = (file) => /[\\/]node_modules[\\/]/.test(file) && !STYLED.test(file)
/** A bare specifier, in the words of Node: what may name a package. */
const isBare = (specifier) => /^[^./#]/.test(specifier) && !/^(?:data|file|node):/.test(specifier)

/** A package as the modules that Jest makes can import it. */
async function loadedByNode(file) {
  const exported = await import(pathToFileURL(file).href)
  const names = Object.keys(exported)
  const module = new SyntheticModule(
    names,
    () => names.forEach((name) => module.setExport(name, exported[name])),
    { identifier: file },
  )
  await module.link(() => undefined)
  await module.evaluate()
  return module
}

module.exports = class extends Runtime {
  constructor(...given) {
    super(...given)
    const { esmLoader, executor } = this
    esmLoader.getContext = () => undefined
    executor.compile = (source, filename) =>
      compileFunction(source, executor.injectedModuleParameters, { filename })

    // From Node 24 on, Jest would load what it can another way, which asks nobody for a module.
    esmLoader.resolution.hasDistinctAsyncResolver = () => true
    const packages = new Map()
    const resolveOurs = esmLoader.resolveModule.bind(esmLoader)
    esmLoader.resolveModule = async (specifier, from, context) => {
      const file =
        isBare(specifier) && specifier !== '@jest/globals'
          ? await esmLoader.resolution.resolveEsmAsync(from, specifier)
          : undefined
      if (file === undefined || !isPackage(file)) return resolveOurs(specifier, from, context)
      if (!packages.has(file)) packages.set(file, loadedByNode(file))
      return packages.get(file)
    }
    const loadOurs = esmLoader.loadEsmModule.bind(esmLoader)
    esmLoader.loadEsmModule = (file, ...rest) => {
      if (isPackage(file)) throw new Error(`Jest loads a package anew for each file: ${file}`)
      return loadOurs(file, ...rest)
    }
  }
}
