/**
 * <connectedlib-module slug="first-contact" section="who-walks-in"> shows a module, or a page of one, in a frame that is
 * as high as what it shows. `server` says where the API is, where this script comes from elsewhere; `src` is the whole
 * address of an embed, instead of all of these. What stands in the element is shown until this script runs, and where
 * there is no such page, or nobody to ask for it.
 *
 * It stands in a block, since a script's names are the page's: the page may have such names, or this script twice.
 */
if (!customElements.get('connectedlib-module')) {
  const HOME = new URL(document.currentScript.src).origin
  /** Pixels, until the frame tells its own height. */
  const FIRST_HEIGHT = 480
  /** Milliseconds in which a frame that has loaded tells its height; what a browser shows in place of a page never does. */
  const PATIENCE = 3000

  /** Below the site's own styles, and allowed by any policy of the site. */
  const LOOK = 'adoptedStyleSheets' in document && new CSSStyleSheet()
  if (LOOK) LOOK.replaceSync(':host{display:block}:host([hidden]){display:none}')

  class ConnectedLibModule extends HTMLElement {
    static observedAttributes = ['slug', 'section', 'server', 'src', 'title']

    #frame
    #pages = 0
    #hasTold = false
    #waiting

    constructor() {
      super()
      this.attachShadow({ mode: 'open' })
      if (LOOK) this.shadowRoot.adoptedStyleSheets = [LOOK]
    }

    connectedCallback() {
      window.addEventListener('message', this.#hear)
      this.#show()
    }

    disconnectedCallback() {
      window.removeEventListener('message', this.#hear)
      this.#forget()
    }

    /** By `moveBefore` a frame stays loaded. */
    connectedMoveCallback() {}

    attributeChangedCallback() {
      if (this.isConnected) this.#show()
    }

    #show() {
      const address = this.#address()
      if (!address) return this.#fallBack()
      if (this.#frame?.src !== address) this.#load(address)
      this.#frame.title = this.title || this.textContent.trim() || this.getAttribute('slug') || ''
    }

    /** Each address has a frame of its own: what the page before still says comes from a window that is not heeded. */
    #load(address) {
      this.#forget()
      this.#frame = document.createElement('iframe')
      this.#frame.style.cssText = `display:block;width:100%;height:${FIRST_HEIGHT}px;border:0`
      this.#frame.loading = 'lazy'
      this.#frame.referrerPolicy = 'strict-origin-when-cross-origin'
      this.#frame.allowFullscreen = true
      this.#frame.addEventListener('load', () => this.#begin())
      this.#frame.src = address
      this.shadowRoot.replaceChildren(this.#frame)
    }

    /** A frame that is put in again loads anew. */
    #forget() {
      clearTimeout(this.#waiting)
      this.#pages = 0
      this.#hasTold = false
    }

    #fallBack() {
      clearTimeout(this.#waiting)
      this.#frame = undefined
      this.shadowRoot.replaceChildren(document.createElement('slot'))
    }

    /** Where nothing stands in the element, the frame at least says why there is no page. */
    #giveUp() {
      if (this.childElementCount > 0 || this.textContent.trim()) this.#fallBack()
    }

    /** Who goes on from the end of a page begins the next one at its start. */
    #begin() {
      this.#pages += 1
      clearTimeout(this.#waiting)
      this.#waiting = setTimeout(() => this.#hasTold || this.#giveUp(), PATIENCE)
      if (this.#pages > 1 && this.getBoundingClientRect().top < 0) this.scrollIntoView()
    }

    /** Only an embed can tell its height, so that is what is shown of an address here. */
    #address() {
      const [src, slug, section, server] = ['src', 'slug', 'section', 'server'].map((name) =>
        this.getAttribute(name),
      )
      if (src === null && !slug) return undefined
      const path = [slug, ...(section ? [section] : [])].map(encodeURIComponent).join('/sections/')
      try {
        const url = new URL(src ?? `/embed/modules/${path}`, src === null ? (server ?? HOME) : HOME)
        url.pathname = url.pathname.replace(/^\/embed\/modules\//, '/embed/fitted/modules/')
        return /^https?:$/.test(url.protocol) ? url.href : undefined
      } catch {
        // No address. Browsers of some years know no `URL.canParse`.
        return undefined
      }
    }

    /** Of any origin, since a server may lead to another; a foreign page sets but its frame's height and name, or goes. */
    #hear = ({ source, data }) => {
      if (source !== this.#frame?.contentWindow || data?.type !== 'connectedlib-size') return
      this.#hasTold = true
      if (data.failed) return this.#giveUp()
      // It has none where the site hides it.
      if (!(data.height > 0)) return
      this.#frame.style.height = `${Math.ceil(data.height)}px`
      if (typeof data.title === 'string' && !this.title) this.#frame.title = data.title
    }
  }

  customElements.define('connectedlib-module', ConnectedLibModule)
}
