/** The link that a click follows out of the page, as Payload tells it where it asks before somebody leaves. */
export function linkOut(event: MouseEvent): HTMLAnchorElement | undefined {
  const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0
  if (isElsewhere || !(event.target instanceof Element)) return
  const link = event.target.closest('a')
  if (!link?.href || link.hasAttribute('download') || link.isContentEditable) return
  if (link.target && link.target !== '_self') return
  return withoutHash(link.href) === withoutHash(location.href) ? undefined : link
}

const withoutHash = (address: string): string => address.split('#')[0] ?? ''
