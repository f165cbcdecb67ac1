/** Jekyll's `include` and `include_relative`, which name files and parameters in their own way. */
import { posix } from 'node:path'
import {
  Tag,
  type Context,
  type Emitter,
  type Liquid,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs'
import { refuseDepth } from '../depth'

const VARIABLE_NAME = /^([^{]*(?:\{\{\s*[\w\-.]+\s*(?:\|[^}]*)?\}\}[^\s{}]*)+)(.*)$/s
const PARAMETER = /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w.-]+))(?=\s|$)/gs
const NAME = /^[\w/.\-()+~#@]+$/
/** How deep includes nest, and how deep they may. */
const DEPTH = 'includes'
const DEEPEST = 100
const UPWARDS = /[./]{2,}/

/** @returns the text of a file, undefined where there is none */
export type TextOf = (name: string, page: string) => string | undefined

interface Parameter {
  name: string
  /** Text as it stands; absent where a variable is named. */
  text?: string
  variable: string
}

function parametersIn(text: string): Parameter[] {
  const rest = text.replace(PARAMETER, '').trim()
  if (rest !== '') throw new Error(`an include cannot take "${rest}"`)
  return [...text.matchAll(PARAMETER)].map(([, name = '', double, single, variable = '']) => {
    const value = double?.replaceAll('\\"', '"') ?? single?.replaceAll("\\'", "'")
    return { name, variable, ...(value !== undefined && { text: value }) }
  })
}

/** A class of tags, as `Liquid.registerTag` takes it. */
type TagOfLiquid = Extract<Parameters<Liquid['registerTag']>[1], new (...args: never[]) => unknown>

/** @param textOf finds a file, by its name and by the path of the page that includes it */
export function includeTag(textOf: TextOf): TagOfLiquid {
  const parsed = new Map<string, Template[]>()
  const templatesOf = (text: string, liquid: Liquid): Template[] => {
    const known = parsed.get(text)
    if (known) return known
    refuseDepth(text)
    const templates = liquid.parse(text)
    parsed.set(text, templates)
    return templates
  }
  return class Include extends Tag {
    private readonly file: string
    private readonly parameters: Parameter[]

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid)
      const markup = token.args.trim()
      const [, variable, after = ''] = VARIABLE_NAME.exec(markup) ?? []
      const [name = '', ...rest] = markup.split(/\s+/)
      this.file = variable?.trim() ?? name
      this.parameters = parametersIn(
        variable === undefined && rest.length > 0 ? markup.slice(name.length) : after,
      )
    }

    override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const name = String(
        this.file.includes('{{')
          ? yield this.liquid.renderer.renderTemplates(this.liquid.parse(this.file), context)
          : this.file,
      )
      if (UPWARDS.test(name) || !NAME.test(name)) throw new Error(`"${name}" cannot be included`)
      const page = String(yield context.get(['page', 'path']))
      const text = textOf(name, page)
      if (text === undefined) throw new Error(`there is no file "${name}" to include`)
      const scope = yield* this.scope(context)
      const depth = Number(context.getRegister(DEPTH, 0)) + 1
      if (depth > DEEPEST) throw new Error(`includes nest more than ${DEEPEST} deep`)
      context.setRegister(DEPTH, depth)
      context.push(scope)
      yield this.liquid.renderer.renderTemplates(templatesOf(text, this.liquid), context, emitter)
      context.pop()
      context.setRegister(DEPTH, depth - 1)
    }

    /** Without parameters, those of the include around stay. */
    private *scope(context: Context): Generator<unknown, Record<string, unknown>, unknown> {
      if (this.parameters.length === 0) return {}
      const include: Record<string, unknown> = {}
      for (const { name, text, variable } of this.parameters) {
        include[name] = text ?? (yield this.liquid.evalValueSync(variable, context))
      }
      return { include }
    }
  }
}

/** A file in the page's own folder, or in one below it. */
export const besidePage = (name: string, page: string): string =>
  posix.join(posix.dirname(page), name)
