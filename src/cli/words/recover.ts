import type { RecoveryFault } from '../../app/log/recovery.js'
import type { Language } from '../../domain/clock/explain.js'
import type { MirrorFault } from '../../log/check-mirror.js'
import { mirrorFaultWords } from './mirror.js'
import { type Sentences, sentenceOf } from './sentences.js'

type Own = Exclude<RecoveryFault, MirrorFault>
type Taken = Readonly<{ size: number; taken: number; linked: number }>

const es = {
  policyNeeded: 'Diga con qué política: --policy ARCHIVO, o RESGUARDO_POLICY',
  nothing: 'De esa copia no se toma nada:',
  done: ({ size, taken, linked }: Taken) =>
    `La bitácora sigue desde ${size} entradas. Se recuperaron ${taken}: ${linked} son de actos que están en la base de datos; ${taken - linked} se guardan como bytes.`,
  lost: 'Los bytes pueden ser de actos perdidos: «resguardo log audit» los nombra. Búsquelos en papel y en los comprobantes.',
  provisional:
    'OJO: esa copia no tiene el quórum de testigos. Si otra tiene más, el nodo no firmará hasta recuperarla.',
  faults: {
    'recovery.another-log': ({ origin }) => `es la copia de otra bitácora, ${origin}`,
    'recovery.no-entries': () => 'guarda solo las huellas, no las entradas',
    'recovery.shorter': ({ size, own }) =>
      `tiene ${size} entradas, y este nodo ya firmó o repartió ${own}: no hay nada que recuperar de ella`,
    'recovery.forked': ({ size }) =>
      `BIFURCACIÓN: este nodo firmó otra raíz a las ${size} entradas. No se toca nada; guarde ambas y avise a los testigos.`,
    'recovery.other-entry': ({ index }) => `la base de datos tiene otra entrada en el lugar ${index}`,
  } satisfies Sentences<Own>,
}

const en: typeof es = {
  policyNeeded: 'Say by which policy: --policy FILE, or RESGUARDO_POLICY',
  nothing: 'Nothing is taken from that mirror:',
  done: ({ size, taken, linked }) =>
    `The log goes on from ${size} entries. ${taken} were recovered: ${linked} are of acts that the database has; ${taken - linked} are kept as bytes.`,
  lost: 'The bytes may be of acts that were lost: "resguardo log audit" names them. Look for these on paper and in receipts.',
  provisional:
    'MIND: that mirror has not the quorum of witnesses. If another has more, the node will not sign until it was recovered too.',
  faults: {
    'recovery.another-log': ({ origin }) => `it is the mirror of another log, ${origin}`,
    'recovery.no-entries': () => 'it keeps the hashes alone, not the entries',
    'recovery.shorter': ({ size, own }) =>
      `it has ${size} entries, and this node has signed or given out ${own}: there is nothing to recover from it`,
    'recovery.forked': ({ size }) =>
      `FORK: this node signed another root at ${size} entries. Nothing is touched; keep both, and tell the witnesses.`,
    'recovery.other-entry': ({ index }) => `the database has another entry at index ${index}`,
  },
}

export const recoverWords: Readonly<Record<Language, typeof es>> = { es, en }

const isOwn = (fault: RecoveryFault): fault is Own => fault.because.startsWith('recovery.')

/** Why nothing is taken from a mirror. */
export const recoveryFaultWords = (fault: RecoveryFault, language: Language): string =>
  isOwn(fault) ? sentenceOf<Own>(recoverWords[language].faults, fault) : mirrorFaultWords(fault, language)
