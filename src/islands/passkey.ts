/** What the server asks of a key: of a new one when it names a user, else of one that is known. */
type Asked = PublicKeyCredentialCreationOptionsJSON | PublicKeyCredentialRequestOptionsJSON

/** Asks the browser for the key. Throws when the user turns away or has none. */
async function answerOf(asked: Asked): Promise<PublicKeyCredential> {
  const answer =
    'user' in asked
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) })
  if (!(answer instanceof PublicKeyCredential)) throw new Error('No key')
  return answer
}

/**
 * Around a form with a hidden field `credential`: before the form is sent, the key is asked and its answer put there.
 * Sending, errors and what comes next are the form's own. Words stand in the page: this knows no language.
 */
class PasskeyForm extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    if (!form) return
    this.#takeCode(form)
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#send(form)
    })
  }

  /** The code comes behind the hash sign, which no server sees, and leaves the address and the history at once. */
  #takeCode(form: HTMLFormElement) {
    const field = form.elements.namedItem('code')
    if (!(field instanceof HTMLInputElement) || location.hash.length < 2) return
    field.value = decodeURIComponent(location.hash.slice(1))
    history.replaceState(null, '', location.pathname)
  }

  async #send(form: HTMLFormElement) {
    const button = form.querySelector('button')
    const field = form.elements.namedItem('credential')
    if (!button || button.disabled || !(field instanceof HTMLInputElement)) return
    if (!('PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential))
      return this.#say(this.dataset.lacking)
    button.disabled = true
    try {
      const asked = await this.#ask(form)
      if (!asked) return
      field.value = JSON.stringify((await answerOf(asked)).toJSON())
      form.submit()
    } catch {
      this.#say(this.dataset.stopped)
    } finally {
      button.disabled = false
    }
  }

  /** What the key is to be asked; nothing, and the reason said, when the server has no answer or refuses. */
  async #ask(form: HTMLFormElement): Promise<Asked | undefined> {
    const body = new URLSearchParams()
    const code = form.elements.namedItem('code')
    if (code instanceof HTMLInputElement) body.set('code', code.value)
    const answer = await fetch(this.dataset.ask ?? '', { method: 'POST', body }).catch(() => undefined)
    const said = await answer?.json().catch(() => undefined)
    if (answer?.ok && said) return said
    this.#say(said?.refused ?? this.dataset.unreachable)
    return undefined
  }

  #say(words: string | undefined) {
    const place = this.querySelector('[role=status]')
    if (place) place.textContent = words ?? ''
  }
}

customElements.define('passkey-form', PasskeyForm)
