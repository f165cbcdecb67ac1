import { build, type BuildOptions } from 'esbuild'

/**
 * One script for a page, of what a site says in a module of its own.
 *
 * @param alias files that stand in for packages
 */
export const scriptOf = (site: string, alias: Record<string, string> = {}): Promise<string> =>
  written({ stdin: { contents: site, resolveDir: process.cwd() }, alias })

/** One script for a page, of a module; what it exports has a name there. */
export const scriptOfModule = (file: string, globalName: string): Promise<string> =>
  written({ entryPoints: [file], globalName })

async function written(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    bundle: true,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    ...options,
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
