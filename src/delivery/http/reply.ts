/** What goes over the wire, whatever writes it. */
export interface Reply {
  status: number
  /** Names and values by turns, as Node writes them fastest. */
  headers: string[]
  body?: Buffer
}
