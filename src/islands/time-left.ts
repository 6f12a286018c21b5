/** Where a limit stands: in which third of it, or past its end. */
export function thirdOf(now: number, due: number, since: number): string {
  if (now > due) return 'over'
  if (since >= due) return '1'
  const used = (now - since) / (due - since)
  return used < 1 / 3 ? '1' : used < 2 / 3 ? '2' : '3'
}

/** A length in its two largest units, cut. Under an hour with seconds, unless nothing on the page is to move. */
export function lengthOf(milliseconds: number, still: boolean): string {
  const seconds = Math.floor(milliseconds / 1000)
  const [days, hours, minutes] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600), Math.floor(seconds / 60)]
  const rest = (count: number, sign: string) => (count > 0 ? ` ${count} ${sign}` : '')
  if (days > 0) return `${days} d${rest(hours % 24, 'h')}`
  if (hours > 0) return `${hours} h${rest(minutes % 60, 'min')}`
  if (still) return `${minutes} min`
  return minutes > 0 ? `${minutes} min ${String(seconds % 60).padStart(2, '0')} s` : `${seconds} s`
}

/**
 * Keeps the words of a limit true while the page is open. It counts from the server's instant at which the page was
 * drawn, so a wrong clock on the desk changes nothing. Words stand in the page: this knows no language.
 */
class TimeLeft extends HTMLElement {
  #timer = 0
  #opened = Date.now()

  connectedCallback() {
    this.#tick()
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
  }

  #tick() {
    const due = Date.parse(this.querySelector('time')?.dateTime ?? '')
    const { now, since } = this.dataset
    if (Number.isNaN(due) || !now) return
    const at = Number(now) + Date.now() - this.#opened
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    this.#say(due - at, still)
    this.className = `rg-time-left rg-time-left--${thirdOf(at, due, since ? Number(since) : due)}`
    if (since) this.#draw((at - Number(since)) / Math.max(1, due - Number(since)))
    const pace = Math.abs(due - at) < 3_600_000 && !still ? 1000 : 60_000
    this.#timer = setTimeout(() => this.#tick(), pace)
  }

  #say(left: number, still: boolean) {
    const words = this.querySelector('.rg-time-left__words')
    const sentence = left < 0 ? this.dataset.over : this.dataset.left
    // Under a minute, where nothing is to move, what the server said stays.
    if (!words || !sentence || (still && Math.abs(left) < 60_000)) return
    words.textContent = sentence.replace('{}', lengthOf(Math.abs(left), still))
  }

  #draw(used: number) {
    this.querySelector('.rg-gauge__used')?.setAttribute('width', (Math.min(1, Math.max(0, used)) * 90).toFixed(1))
  }
}

customElements.define('time-left', TimeLeft)
