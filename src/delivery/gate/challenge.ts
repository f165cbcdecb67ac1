/** What a client is told that is not let in: RFC 6750 §3. */
const REALM = 'Bearer realm="ConnectedLib"'

type Reason = 'invalid_token' | 'insufficient_scope'

/** @param reason absent where nothing was presented */
export const challenge = (reason?: Reason): Record<string, string> => ({
  'WWW-Authenticate': reason ? `${REALM}, error="${reason}"` : REALM,
})
