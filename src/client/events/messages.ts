/** Server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream */

export interface Message {
  /** Its type; `message` where the stream names none. */
  event: string
  data: string
  /** By which the stream can be gone on with after it; empty where the stream has said none. */
  id: string
}

/** Reads a stream piece by piece, wherever the pieces end. */
export class MessageReader {
  /** The same after all that was read: a stream may move it on without a message. */
  lastId: string
  /** Milliseconds to wait before coming back, where the stream has told. */
  retry: number | undefined

  private rest = ''
  private id: string
  private event = ''
  private data: string[] = []

  /** @param lastId by which the stream was gone on with: its own until the stream says another */
  constructor(lastId = '') {
    this.lastId = lastId
    this.id = lastId
  }

  /** @returns the messages that this piece completes */
  read(piece: string): Message[] {
    // A return at the very end may be half of a line end.
    const lines = (this.rest + piece).split(/\r\n|\n|\r(?!$)/)
    this.rest = lines.pop() ?? ''
    return lines.flatMap((line) => (line === '' ? this.dispatch() : this.field(line)))
  }

  private field(line: string): Message[] {
    const [, name = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? []
    if (name === 'event') this.event = value
    if (name === 'data') this.data.push(value)
    if (name === 'id' && !value.includes('\0')) this.id = value
    if (name === 'retry' && /^\d+$/.test(value)) this.retry = Number(value)
    return []
  }

  private dispatch(): Message[] {
    this.lastId = this.id
    const message = { event: this.event || 'message', data: this.data.join('\n'), id: this.id }
    const isEmpty = this.data.length === 0
    this.event = ''
    this.data = []
    return isEmpty ? [] : [message]
  }
}
