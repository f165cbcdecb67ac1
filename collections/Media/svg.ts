import sax from 'sax'

const NAMESPACE = 'http://www.w3.org/2000/svg'
const ACTIVE = new Set(['embed', 'foreignobject', 'iframe', 'object', 'script'])
const RUNS = 'it could run a script'
const LOADS = 'it loads a style from elsewhere'

type Attributes = Record<string, string>

/** Why an SVG is not taken, at least where Payload would refuse it; undefined for one that is. */
export function refusalOfSvg(bytes: Buffer): string | undefined {
  const found: string[] = []
  let isRoot = true
  let isStyle = false
  const say = (reason: string | undefined) => reason !== undefined && found.push(reason)
  const parser = sax.parser(true, { strictEntities: true })
  parser.onprocessinginstruction = ({ name }) =>
    say(name.toLowerCase() === 'xml-stylesheet' ? LOADS : undefined)
  parser.ondoctype = (doctype) =>
    say(/\[|<!entity/i.test(doctype) ? 'it defines entities' : undefined)
  parser.onopentag = ({ name, attributes }) => {
    if (isRoot) say(refusalOfRoot(name, attributes))
    isRoot = false
    isStyle = localName(name) === 'style'
    if (ACTIVE.has(localName(name))) say(RUNS)
    for (const attribute of Object.entries(attributes)) say(refusalOfAttribute(...attribute))
  }
  parser.onclosetag = () => {
    isStyle = false
  }
  parser.ontext = (text) => isStyle && say(refusalOfValue(text))
  parser.oncdata = parser.ontext
  parser.onerror = (error) => {
    throw error
  }
  try {
    parser.write(bytes.toString('utf8')).close()
  } catch {
    say('it is damaged')
  }
  if (isRoot) say('it is empty')
  return found[0]
}

const localName = (name: string) => name.slice(name.lastIndexOf(':') + 1).toLowerCase()

/** Payload does not take a picture whose size it cannot read. */
function refusalOfRoot(name: string, attributes: Attributes): string | undefined {
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : ''
  const namespace = attributes[prefix ? `xmlns:${prefix}` : 'xmlns']
  if (localName(name) !== 'svg' || namespace !== NAMESPACE) return 'it is no SVG'
  const { width = '', height = '', viewBox = '' } = attributes
  const isMeasured = [width, height].every((side) => parseFloat(side) > 0 && !/%\s*$/.test(side))
  const box = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const isBoxed =
    box.length === 4 && box.every(Number.isFinite) && box.slice(2).every((at) => at > 0)
  return isMeasured || isBoxed ? undefined : 'it says no size'
}

function refusalOfAttribute(name: string, value: string): string | undefined {
  const named = localName(name)
  const isHandler = /^on[a-z]/.test(named === 'attributename' ? localName(value.trim()) : named)
  return isHandler ? RUNS : refusalOfValue(value)
}

function refusalOfValue(value: string): string | undefined {
  const text = asRead(value)
  if (/javascript:|data:text\/html|data:image\/svg\+xml/.test(text)) return RUNS
  return text.includes('@import') ? LOADS : undefined
}

/** What a browser reads in an address or a style, however it is written. */
const asRead = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\\([\da-f]{1,6})\s?|\\(.)/gi, (_all, code?: string, other?: string) =>
      code ? String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)) : (other ?? ''),
    )
    .replace(/\p{Cc}| /gu, '')
    .toLowerCase()
