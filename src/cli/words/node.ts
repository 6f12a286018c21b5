import type { Trouble } from '../../app/watch.js'
import type { Language } from '../../domain/clock/explain.js'
import type { Sentences } from './sentences.js'

/** What the commands say that open a node: `serve`, `demo`, `rebuild`, `keys`. */
const es = {
  lacks: 'Este nodo no puede arrancar. Le falta:',
  answers: (at: string, origin: string) => `Resguardo atiende en ${at} para ${origin}`,
  opening: 'Se abre la base de datos',
  inventing: 'Se inventan personas y casos',
  ready: (origin: string) => `La demostración está lista: ${origin}`,
  unfinished: (folder: string) =>
    `La demostración de ${folder} nunca se terminó. Borre esa carpeta, o nombre otra en RESGUARDO_DATA.`,
  rebuilt: (files: number) => `Se volvió a hacer lo que se deriva de ${files} expedientes`,
  keysWhere: 'Diga dónde: resguardo keys new ARCHIVO',
  keysMade: (path: string) =>
    `Se creó ${path}. Guarde una copia donde no estén las copias de la base de datos: sin él ningún expediente vuelve a abrirse.`,
  troubles: {
    'round.failed': ({ round, fault }) =>
      `${{ breaches: 'incumplimientos', evidence: 'evidencia', alarms: 'avisos', mail: 'correo', log: 'bitácora', witnesses: 'testigos' }[round]}: una vuelta falló (${fault})`,
    'mail.not-sent': ({ faults }) => `correo sin enviar: ${faults.join(', ')}`,
  } satisfies Sentences<Trouble>,
}

const en: typeof es = {
  lacks: 'This node cannot start. It lacks:',
  answers: (at, origin) => `Resguardo answers on ${at} for ${origin}`,
  opening: 'Opening the database',
  inventing: 'Inventing people and cases',
  ready: (origin) => `The demonstration is ready: ${origin}`,
  unfinished: (folder) =>
    `The demonstration in ${folder} was never finished. Delete that folder, or name another in RESGUARDO_DATA.`,
  rebuilt: (files) => `Made again what is derived from ${files} files`,
  keysWhere: 'Say where: resguardo keys new FILE',
  keysMade: (path) =>
    `Made ${path}. Keep a copy where the database's copies are not: without it no file can be opened again.`,
  troubles: {
    'round.failed': ({ round, fault }) => `${round}: a round failed (${fault})`,
    'mail.not-sent': ({ faults }) => `mail not sent: ${faults.join(', ')}`,
  },
}

export const nodeWords: Readonly<Record<Language, typeof es>> = { es, en }
