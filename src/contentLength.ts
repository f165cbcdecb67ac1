/**
 * Next sends no answer's length, whatever a route has said of it (`FORBIDDEN_HEADERS` in its send-response.js); under
 * this name it passes.
 */
export const PASSING_LENGTH = 'x-passing-content-length'
