/** What a page says of itself beside its content security policy, whoever serves it. */
export const PAGE_SAFETY = {
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const
