import { ProblemError } from '../../../client'
import { draftsFor } from './_data'

/** What a visitor is told who may not see a draft, by the code of the problem. */
const WORDS: Record<string, [title: string, text: string]> = {
  'not-signed-in': [
    'This draft is not open to everybody',
    'Open the whole link that you were sent, or log in if you write here.',
  ],
  'expired-link': [
    'This link has expired',
    'It was made to last until a day, which is over. Ask whoever sent it to you for another.',
  ],
  'invalid-link': [
    'This link is not whole',
    'Part of it was lost or changed on its way. Copy all of it from the message in which it came, or ask for another.',
  ],
  'link-of-another': [
    'This link opens another draft',
    'It opens the module or the page for which it was made, and no other. Ask whoever sent it to you for a link to this.',
  ],
  'missing-scope': [
    'You may not read drafts',
    'You are logged in, but not as somebody who writes here. Ask an administrator.',
  ],
  'not-found': ['There is no draft here', 'It was deleted, or the address has a slip in it.'],
}

/** As every token is formed; of anything else no request can be made. */
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/

const OTHERWISE: [string, string] = [
  'This draft cannot be shown now',
  'Something failed on our side. Try again in a while.',
]

/**
 * Why a visitor may not see the draft at an address: asked before the page is made, which could not be answered with a
 * status of its own then.
 */
export async function refusalOf(
  address: URL,
  cookie: string | null,
): Promise<Response | undefined> {
  const [, , kind, id = '', section] = address.pathname.split('/')
  const token = address.searchParams.get('token') || undefined
  if (token !== undefined && !TOKEN.test(token)) return refusal(401, 'invalid-link', address)
  const drafts = draftsFor({ token, cookie })
  try {
    if (kind === 'sections') await drafts.section(id)
    else if (section === undefined) await drafts.module(id)
    else await drafts.page(id, section)
    return undefined
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return refusal(error.status, error.code, address)
  }
}

function refusal(status: number, code: string, address: URL): Response {
  const [title, text] = WORDS[code] ?? OTHERWISE
  const back = new URLSearchParams({ redirect: address.pathname })
  const login = code === 'not-signed-in' ? `<p><a href="/admin/login?${back}">Log in</a></p>` : ''
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/embed/look.css"></head>
<body><main><h1>${title}</h1><p>${text}</p>${login}</main></body></html>
`
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'private, no-store',
  }
  return new Response(html, { status, headers })
}
