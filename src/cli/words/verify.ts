import type { Language } from '../../domain/clock/explain.js'
import type { Finding } from '../../log/verify.js'

type Said<Says extends Finding['says']> = Finding & Readonly<{ says: Says }>

/** A sentence for each thing that a receipt can prove, or fail to. One that is missing does not compile. */
type Findings = { readonly [Says in Finding['says']]: (found: Said<Says>) => string }

/** An instant of the witnesses, in seconds since 1970. */
const instant = (seconds: number): string =>
  `${new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')} UTC`

const listed = (names: readonly string[], none: string): string => (names.length > 0 ? names.join(', ') : none)

type Act = Readonly<{ kind: string; file: string; seq: number }>
type Frame = Readonly<{ office: string; at: string; norm: string; basis: readonly string[] }>

const es = {
  usage: `resguardo verify ARCHIVO --policy ARCHIVO [--json]
    Juzga un comprobante, o su forma corta, con la política y nada más: sin red, sin reloj, sin base de datos.`,
  unreadable: (path: string) => `${path} no es un comprobante, o no está entero.`,
  holds: 'El comprobante se sostiene.',
  provisional: 'El comprobante se sostiene, y es provisional: todavía no lo prueba el quórum de testigos.',
  fails: 'El comprobante NO se sostiene. Nada de lo que dice queda probado.',
  shortHolds: 'La forma corta se sostiene: prueba lo que la bitácora prometió, y nada del contenido.',
  shortFails: 'La forma corta NO se sostiene.',
  shown: 'Lo que queda probado que dice:',
  act: ({ kind, file, seq }: Act) => `acto ${kind}, el número ${seq} de ${file}`,
  frame: ({ office, at, norm, basis }: Frame) =>
    `firmado por el cargo ${office}; hora que puso el sistema: ${at}; norma ${norm}; artículos: ${listed(basis, 'ninguno')}`,
  findings: {
    promised: ({ at, by }) => `La bitácora ${by} firmó que lo recibió: ${at}.`,
    'promise-broken': () => 'FALLA: la promesa no la firmó ninguna bitácora de la política.',
    'promise-of-another': () => 'FALLA: la promesa es de otro acto. Algo de este comprobante fue cambiado.',
    'promise-missing': () => 'No trae la promesa de la bitácora.',
    included: ({ index, size, by }) =>
      `Está en la bitácora ${by}, en el lugar ${index} de un árbol de ${size}: de ahí nadie lo quita sin que se note.`,
    'proof-missing': () => 'Todavía no trae la prueba de que está en la bitácora.',
    'proof-malformed': () => 'FALLA: la prueba de que está en la bitácora no se entiende.',
    'checkpoint-unsigned': () => 'FALLA: el punto de control no lo firmó ninguna bitácora de la política.',
    'not-included': () => 'FALLA: la prueba no lleva a este acto. O fue cambiado, o nunca estuvo en la bitácora.',
    witnessed: ({ by, time }) =>
      `Existía, a más tardar, el ${instant(time)}: lo vieron los testigos ${listed(by, 'ninguno')}.`,
    provisional: ({ by }) => `Provisional: falta el quórum de testigos. Hasta ahora: ${listed(by, 'ninguno')}.`,
    'not-before': ({ time }) =>
      `No se hizo antes del ${instant(time)}: nombra un punto de control que los testigos firmaron entonces.`,
    'before-unknown': () => 'Nada prueba después de qué momento se hizo.',
    'before-malformed': () =>
      'FALLA: el punto de control anterior que trae no lo firmó ninguna bitácora de la política.',
    'before-of-another': () => 'FALLA: el punto de control anterior que trae no es el que el acto nombra.',
    'before-provisional': () => 'El punto de control anterior que nombra no tuvo quórum: no prueba una hora.',
  } satisfies Findings,
}

const en: typeof es = {
  usage: `resguardo verify FILE --policy FILE [--json]
    Judges a receipt, or its short form, by the policy and nothing else: no network, no clock, no database.`,
  unreadable: (path) => `${path} is no receipt, or is not whole.`,
  holds: 'The receipt holds.',
  provisional: 'The receipt holds, and is provisional: the quorum of witnesses does not prove it yet.',
  fails: 'The receipt does NOT hold. Nothing that it says is proven.',
  shortHolds: 'The short form holds: it proves what the log promised, and nothing of the content.',
  shortFails: 'The short form does NOT hold.',
  shown: 'What it is proven to say:',
  act: ({ kind, file, seq }) => `act ${kind}, number ${seq} of ${file}`,
  frame: ({ office, at, norm, basis }) =>
    `signed by the office ${office}; instant stated by the system: ${at}; norm ${norm}; articles: ${listed(basis, 'none')}`,
  findings: {
    promised: ({ at, by }) => `The log ${by} signed that it received it: ${at}.`,
    'promise-broken': () => 'FAILS: the promise is signed by no log of the policy.',
    'promise-of-another': () => 'FAILS: the promise is that of another act. Something in this receipt was changed.',
    'promise-missing': () => 'It carries no promise of the log.',
    included: ({ index, size, by }) =>
      `It is in the log ${by}, at index ${index} of a tree of ${size}: nobody can take it out unnoticed.`,
    'proof-missing': () => 'It does not carry the proof that the log has it yet.',
    'proof-malformed': () => 'FAILS: the proof that the log has it cannot be understood.',
    'checkpoint-unsigned': () => 'FAILS: the checkpoint is signed by no log of the policy.',
    'not-included': () =>
      'FAILS: the proof does not lead to this act. Either it was changed, or it never was in the log.',
    witnessed: ({ by, time }) =>
      `It existed not later than ${instant(time)}: seen by the witnesses ${listed(by, 'none')}.`,
    provisional: ({ by }) => `Provisional: the quorum of witnesses is not whole. So far: ${listed(by, 'none')}.`,
    'not-before': ({ time }) =>
      `It was made not earlier than ${instant(time)}: it names a checkpoint that the witnesses signed then.`,
    'before-unknown': () => 'Nothing proves after which moment it was made.',
    'before-malformed': () => 'FAILS: the earlier checkpoint that it carries is signed by no log of the policy.',
    'before-of-another': () => 'FAILS: the earlier checkpoint that it carries is not the one that the act names.',
    'before-provisional': () => 'The earlier checkpoint that it names had no quorum: it proves no time.',
  },
}

export const verifyWords: Readonly<Record<Language, typeof es>> = { es, en }

/** The sentence of a finding. */
export const findingWords = (found: Finding, language: Language): string =>
  (verifyWords[language].findings[found.says] as (found: Finding) => string)(found)
