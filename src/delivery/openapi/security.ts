/** What may be presented with a request; nothing need be. */
export const SECURITY_SCHEMES = {
  key: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'clk_…',
    description:
      'The key of a partner: it raises the limits, and may open drafts. Or the token of a link to a draft, which opens that.',
  },
} as const

export const SECURITY = [{}, { key: [] }] as const
