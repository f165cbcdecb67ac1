/** What goes over the wire, whatever writes it. */
export interface Reply {
  status: number
  /** Names and values by turns, as Node writes them fastest. */
  headers: string[]
  body?: Buffer
}

/** @param more names and values by turns */
export const withHeaders = (reply: Reply, more: readonly string[]): Reply =>
  more.length === 0 ? reply : { ...reply, headers: [...reply.headers, ...more] }
