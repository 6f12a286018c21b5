/**
 * Looks again by itself at a page that must not grow old, as its link does when it is pressed. It waits while somebody
 * is in the middle of the page, so that nothing typed is lost and nobody loses their place.
 */
class LookAgain extends HTMLElement {
  #timer = 0

  connectedCallback() {
    this.#timer = setInterval(() => this.#look(), Number(this.dataset.seconds) * 1000)
  }

  disconnectedCallback() {
    clearInterval(this.#timer)
  }

  #look() {
    const at = document.activeElement
    const busy = at !== null && at !== document.body && document.querySelector('main')?.contains(at)
    if (!busy) location.reload()
  }
}

customElements.define('look-again', LookAgain)
