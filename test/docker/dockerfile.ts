/** Reads a Dockerfile, as far as ours goes. */

export interface Instruction {
  name: string
  rest: string
}

export interface Stage {
  /** An image, or the name of an earlier stage. */
  from: string
  name: string
  instructions: Instruction[]
}

export function readDockerfile(text: string): Stage[] {
  const lines = text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const stages: Stage[] = []
  for (const line of lines) {
    const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? []
    if (name !== 'FROM') stages.at(-1)?.instructions.push({ name, rest })
    else {
      const [from = '', , as = ''] = rest.split(/\s+/)
      stages.push({ from, name: as, instructions: [] })
    }
  }
  return stages
}

/** What the last of the instructions of a name says, as JSON. */
export function lastOf<T>({ instructions }: Stage, name: string, before = ''): T {
  const said = instructions.filter((instruction) => instruction.name === name).at(-1)?.rest ?? ''
  return JSON.parse(said.slice(said.indexOf(before) + before.length)) as T
}

export interface Copy {
  /** Name of a stage; absent where it is the context of the build. */
  from: string | undefined
  owner: string | undefined
  sources: string[]
  target: string
}

export function copyOf(rest: string): Copy {
  const words = rest.split(/\s+/)
  const flag = (name: string) =>
    words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
  const paths = words.filter((word) => !word.startsWith('--'))
  return {
    from: flag('from'),
    owner: flag('chown'),
    sources: paths.slice(0, -1),
    target: paths.at(-1) ?? '.',
  }
}
