/** How Docker Compose fills in variables: `${NAME}`, `${NAME:-default}`, `${NAME:?complaint}`, and `$$` for a `$`. */
const VARIABLE = /\$\$|\$\{(\w+)(?:(:-|:\?)((?:[^${}]|\$\{[^{}]*\})*))?\}/g

/** @throws Error with the complaint, where what must be set is not */
export const interpolated = (text: string, settings: Record<string, string>): string =>
  text.replace(
    VARIABLE,
    (whole, name: string | undefined, sign: string | undefined, rest: string) => {
      if (name === undefined) return whole === '$$' ? '$' : whole
      const value = settings[name]
      if (value) return value
      if (sign === ':?') throw new Error(`${name}: ${rest}`)
      return sign === ':-' ? interpolated(rest, settings) : ''
    },
  )
