/** Tells the page around an embed how high it is, and what it is called. */
const tell = () => {
  const { title, documentElement } = document
  const failed = documentElement.hasAttribute('data-status')
  const { height } = documentElement.getBoundingClientRect()
  window.parent.postMessage({ type: 'connectedlib-size', title, height, failed }, '*')
}
// At once as well: where a page is not shown, nothing observes it, and the element would take it for none.
tell()
new ResizeObserver(tell).observe(document.documentElement)

/** A frame that is as high as its page has nothing to scroll. By this call a browser scrolls the page around it. */
document.addEventListener('click', ({ target }) => {
  if (target.closest('a[href^="#"]')) {
    setTimeout(() => document.querySelector(':target')?.scrollIntoView())
  }
})
