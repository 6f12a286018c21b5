import { isAble } from '../able.js'
import { element } from './element.js'
import { type Fields, formView, newFields } from './form-view.js'
import { type Fault, type Judged, judge, noText } from './judge.js'
import { comparisonView, type Reading, shortView, verdictView } from './verdict-view.js'
import type { Language, Speech } from './words.js'

/** What the node put into this copy: where it comes from, whom it believes, and what its law calls its offices. */
type Node = Readonly<{ origin: string; policy: string; offices: Reading['offices'] }>

/** What the page shows. Nothing of it outlives the page. */
type State = { language: Language; able: boolean; fields: Fields; faults: readonly Fault[]; judged: Judged | undefined }

type Page = Readonly<{ speeches: Readonly<Record<Language, Speech>>; node: Node; state: State }>

const main = (): HTMLElement => document.querySelector('main')!

function resultView({ speeches, node, state: { judged, language } }: Page) {
  const reading: Reading = { speech: speeches[language], language, offices: node.offices }
  if (!judged || 'faults' in judged) return undefined
  if ('finding' in judged) return shortView(reading, judged.finding)
  const { receipt, verdict, comparison } = judged
  return [verdictView(reading, receipt, verdict), comparison && comparisonView(reading, comparison)]
}

/** A chosen file replaces what was pasted. It has to be text: a picture or a PDF is told to be none. */
async function textOf(file: File | undefined, pasted: string): Promise<string> {
  if (!file) return pasted
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return noText
  }
}

async function judgeFields({ state }: Page): Promise<void> {
  const { file, text, otherFile, other, policy } = state.fields
  text.value = await textOf(file.files?.[0], text.value)
  other.value = await textOf(otherFile.files?.[0], other.value)
  state.judged = await judge({ text: text.value, other: other.value, policy: policy.value })
  state.faults = 'faults' in state.judged ? state.judged.faults : []
}

function listen(page: Page, form: HTMLFormElement): void {
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    await judgeFields(page)
    draw(page)
    document.querySelector<HTMLElement>('#summary, #verdict')?.focus()
  })
  form.addEventListener('reset', (event) => {
    event.preventDefault()
    Object.assign(page.state, { fields: newFields(page.node.policy), faults: [], judged: undefined })
    draw(page)
    document.querySelector<HTMLElement>('h1')?.focus()
  })
}

/** Draws the page anew, in the language chosen. The fields are the same as before, with what stands in them. */
function draw(page: Page): void {
  const { speeches, node, state } = page
  const { words } = speeches[state.language]
  document.documentElement.lang = state.language
  document.title = `${words.title} · Resguardo`
  const form = formView(words, state.fields, state.faults)
  const toggle = document.querySelector('#language')!
  toggle.textContent = words.offline.language
  toggle.setAttribute('lang', state.language === 'es' ? 'en' : 'es')
  document.querySelector('#origin')!.textContent = node.origin ? words.offline.origin({ origin: node.origin }) : ''
  main().replaceChildren(
    element('h1', { tabindex: '-1' }, words.title),
    element('p', { class: 'lead' }, words.offline.lead),
    state.able ? '' : element('p', { class: 'summary', role: 'alert' }, words.offline.unable),
    element('div', { id: 'result' }, resultView(page)),
    form,
    element('h2', {}, words.what.title),
    element(
      'ul',
      {},
      words.what.items.map((item) => element('li', {}, item)),
    ),
  )
  listen(page, form)
}

/** Begins, in Spanish unless the reader's browser speaks English. */
export function start(speeches: Page['speeches']): void {
  const node = JSON.parse(document.querySelector('#node')!.textContent) as Node
  const language: Language = navigator.language.startsWith('en') ? 'en' : 'es'
  const page: Page = {
    speeches,
    node,
    state: { language, able: true, fields: newFields(node.policy), faults: [], judged: undefined },
  }
  document.querySelector('#language')!.addEventListener('click', () => {
    page.state.language = page.state.language === 'es' ? 'en' : 'es'
    draw(page)
  })
  draw(page)
  void isAble().then((able) => {
    page.state.able = able
    if (!able) draw(page)
  })
}
