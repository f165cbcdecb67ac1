import { type NextRequest, NextResponse } from 'next/server'
import { course, module, section } from './app/(reader)/_data'
import { refusalOf } from './app/(reader)/preview/_refusal'
import { searchHref } from './look/hrefs'

/** The pages that show drafts. */
const DRAFT = /^\/preview\/(?:modules\/[^/]+(?:\/[^/]+)?|sections\/[^/]+)$/

/** An address that no route knows. */
const NOWHERE = '/not/a/page'

/**
 * Answers for what is not published with a whole page. A page that finds it out while it renders could only
 * let the browser's script draw that it is not there.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname } = request.nextUrl
  if (DRAFT.test(pathname)) {
    const refusal = await refusalOf(request.nextUrl, request.headers.get('cookie'))
    return refusal ?? NextResponse.next()
  }
  if (pathname === '/courses') return NextResponse.redirect(new URL('/', request.url))
  if (pathname === searchHref) return NextResponse.next()
  const missing = request.method === 'GET' && (await isMissing(pathname))
  return missing ? NextResponse.rewrite(new URL(NOWHERE, request.url)) : NextResponse.next()
}

async function isMissing(pathname: string): Promise<boolean> {
  const [first = '', second] = pathname.split('/').slice(1)
  if (first === 'courses') return !(await course(second ?? ''))
  return !(second ? await section(first, second) : await module(first))
}

/** The pages of the reader that show a document. */
export const config = {
  matcher: [
    '/((?!admin|api|v1|_next)[^/.]+)',
    '/((?!admin|api|v1|_next)[^/.]+)/([^/.]+)',
    '/preview/:path*',
  ],
}
