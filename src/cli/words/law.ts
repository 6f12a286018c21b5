import type { Language } from '../../domain/clock/explain.js'
import type { Verified } from '../../domain/law/law.js'

/** What a check found in a sound jurisdiction. */
export type Counts = Readonly<{
  id: string
  entries: number
  verified: Readonly<Record<Verified, number>>
  practice: number
  emptySlots: number
  examples: number
}>

const es = {
  usage: `resguardo law check [CARPETA]
    Valida cada jurisdicción y calcula todos sus ejemplos.
resguardo law due JURISDICCIÓN REGLA INSTANTE [--as-of FECHA] [--option NOMBRE=VALOR]... [--json] [--lang es|en]
    Cuándo vence algo, y cómo se calcula. INSTANTE es el de inicio de la regla: 2026-03-01T09:00:00-06:00`,
  oneFolder: 'resguardo law check lleva una carpeta como máximo.',
  noJurisdiction: 'Ahí no hay ninguna jurisdicción: cada una es una carpeta con un law.json.',
  unsound: (jurisdiction: string) => `${jurisdiction} no está en orden:`,
  sound: ({ id, entries, verified, practice, emptySlots, examples }: Counts) =>
    `${id}: ${entries} entradas (${verified['text-read']} con el texto leído, ${verified['second-hand']} de segunda mano, ${verified.recalled} de memoria, ${practice} de práctica, no ley); ${emptySlots} ${emptySlots === 1 ? 'lugar vacío' : 'lugares vacíos'}; se cumplen ${examples} ejemplos`,
}

const en: typeof es = {
  usage: `resguardo law check [FOLDER]
    Validates every jurisdiction and runs every example.
resguardo law due JURISDICTION RULE INSTANT [--as-of DATE] [--option NAME=VALUE]... [--json] [--lang es|en]
    When something is due, and how that is reckoned. INSTANT is that of the rule's start: 2026-03-01T09:00:00-06:00`,
  oneFolder: 'resguardo law check takes one folder at most.',
  noJurisdiction: 'No jurisdiction stands there: each is a folder with a law.json.',
  unsound: (jurisdiction) => `${jurisdiction} is not sound:`,
  sound: ({ id, entries, verified, practice, emptySlots, examples }) =>
    `${id}: ${entries} entries (${verified['text-read']} text read, ${verified['second-hand']} second hand, ${verified.recalled} recalled, ${practice} practice, not law); ${emptySlots} empty ${emptySlots === 1 ? 'slot' : 'slots'}; ${examples} examples hold`,
}

export const lawWords: Readonly<Record<Language, typeof es>> = { es, en }
