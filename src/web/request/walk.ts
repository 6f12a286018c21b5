/** Asks the pages for an address as a browser would: with a form, or without. */
export type Visit = (address: string, form?: Readonly<Record<string, string>>) => Promise<string>

/** One page as it was sent, with the style sheets that it names. */
export type Walked = Readonly<{ name: string; html: string; styles: readonly string[] }>

type Steps = readonly (readonly [string, Readonly<Record<string, string>>])[]

const story = 'Un hecho inventado, contado con las palabras que usaría cualquiera. '.repeat(8)
const contact = { 'contact.how': 'Por una vecina inventada' }

const inDanger: Steps = [
  ['danger', { danger: 'yes' }],
  [
    'now',
    {
      forWhom: 'self',
      happened: story,
      name: 'Persona Inventada',
      entity: 'oax',
      population: 'journalist',
      ...contact,
    },
  ],
  ['permission', { consent: 'given' }],
]

const otherwise: Steps = [
  ['danger', { danger: 'no' }],
  ['who', { forWhom: 'self', holder: 'person', name: 'Persona Inventada', population: 'defender', sex: 'unsaid' }],
  ['consent', { consent: 'given' }],
  ['story', { happened: story }],
  ['place', { entity: 'oax' }],
  ['barred', {}],
  ['contact', contact],
  ['circle', { 'circle.0.name': 'Alguien Inventado', 'circle.0.relation': 'spouse' }],
  ['check', {}],
]

const attribute = (html: string, before: string): string => html.split(before)[1]?.split('"')[0] ?? ''

const nameOf = (html: string, way: string) => `${way}: ${attribute(html, 'name="step" value="') || 'last'}`

const stylesIn = (html: string): string[] =>
  html
    .split('<link ')
    .filter((tag) => tag.startsWith('rel="stylesheet"'))
    .map((tag) => attribute(tag, 'href="'))

async function walk(visit: Visit, address: string, [way, steps]: readonly [string, Steps]): Promise<Walked[]> {
  const pages: Walked[] = []
  let html = await visit(address)
  const seen = () => pages.push({ name: nameOf(html, way), html, styles: stylesIn(html) })
  seen()
  for (const [step, answers] of steps) {
    html = await visit(address, { step, draft: attribute(html, 'name="draft" value="'), ...answers })
    seen()
  }
  return pages
}

/** Every page of both ways to a request, from the first question to the acknowledgement: to see how heavy each is. */
export async function walkRequest(visit: Visit, address: string): Promise<Walked[]> {
  const urgent = await walk(visit, address, ['in danger', inDanger])
  const calm = await walk(visit, address, ['otherwise', otherwise])
  return [...urgent, ...calm.slice(1)]
}
