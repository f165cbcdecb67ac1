import { type NextRequest, NextResponse } from 'next/server'
import { course, module, movedFrom, section } from './app/(reader)/_data'
import { decoded } from './app/(reader)/_params'
import { refusalOf } from './app/(reader)/preview/_refusal'
import { searchHref } from './look/hrefs'

/** The pages that show drafts. */
const DRAFT = /^\/preview\/(?:modules\/[^/]+(?:\/[^/]+)?|sections\/[^/]+)$/

/** For good, as far as anybody knows: RFC 9110 §15.4.9. */
const MOVED = 308

/** An address that no route knows. */
const NOWHERE = '/not/a/page'

/** Characters of a path: of a longer one the API could not be asked. */
const LONGEST = 4096

/**
 * Leads on from where a page once stood, and answers for what is not published with a whole page. A page that finds it
 * out while it renders could only let the browser's script draw that it is not there.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname, search } = request.nextUrl
  if (DRAFT.test(pathname)) {
    const refusal = await refusalOf(request.nextUrl, request.headers.get('cookie'))
    return refusal ?? NextResponse.next()
  }
  // Should Next ask for it by HTTP, it would be led there again without end.
  if (pathname === NOWHERE) return NextResponse.next()

  if (pathname.length > LONGEST) return nowhere(request)
  if (pathname === '/courses') return NextResponse.redirect(new URL('/', request.url))
  if (pathname === searchHref) return NextResponse.next()
  if (request.method !== 'GET' || !(await isMissing(pathname))) return NextResponse.next()
  const now = await movedFrom(decoded(pathname))
  if (now === undefined) return nowhere(request)
  return NextResponse.redirect(new URL(now + search, request.url), MOVED)
}

const nowhere = ({ url }: NextRequest) => NextResponse.rewrite(new URL(NOWHERE, url))

async function isMissing(pathname: string): Promise<boolean> {
  const [first = '', second, ...further] = pathname.split('/').slice(1).map(decoded)
  if (further.length > 0 || pathname.includes('.')) return true
  if (first === 'courses') return !(await course(second ?? ''))
  return !(second ? await section(first, second) : await module(first))
}

/** The pages of the reader that show a document, and where pages of a site that was imported may have stood. */
export const config = {
  matcher: [
    '/((?!(?:admin|api|v1|_next)(?:/|$))[^.]+)',
    '/((?!(?:admin|api|v1|_next)/).+\\.html?)',
    '/preview/:path*',
  ],
}
