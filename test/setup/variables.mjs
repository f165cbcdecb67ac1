/**
 * The variables of the environment as they are now.
 *
 * @returns what sets them so again
 */
export function rememberVariables() {
  const before = { ...process.env }
  return () => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}
