import type { Language } from '../../domain/clock/explain.js'
import type { MirrorFault } from '../../log/check-mirror.js'
import { type Sentences, sentenceOf } from './sentences.js'

const instant = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')

type Cosigner = Readonly<{ name: string; time: number }>

/** What `log check` says, and of a mirror whoever else reads one. */
const es = {
  notKey: '--key no es la llave con que se verifica una bitácora: NOMBRE+ID+BASE64',
  holds: 'La copia se sostiene, desde cada entrada hasta la raíz.',
  fails: 'La copia NO se sostiene:',
  checkpoint: (origin: string, size: number, root: string) => `bitácora ${origin}, ${size} entradas, raíz ${root}`,
  hashesAlone: 'Esta copia no guarda las entradas, solo sus huellas: de ellas se calculó la raíz.',
  goesOn: 'Continúa el punto de control anterior que usted dio.',
  cosigned: ({ name, time }: Cosigner) => `cofirmó ${name}: ${instant(time)} UTC`,
  quorum: 'El quórum de testigos está completo.',
  noQuorum: 'Falta el quórum de testigos: es provisional.',
  faults: {
    'checkpoint.missing': () => 'no hay punto de control (checkpoint)',
    'checkpoint.malformed': () => 'el punto de control no se entiende',
    'checkpoint.unsigned': () => 'el punto de control no está firmado con la llave o la política que usted dio',
    'mirror.missing': ({ path }) => `falta ${path}`,
    'mirror.torn': ({ path }) => `${path} está roto: no tiene el largo que debe`,
    'mirror.differs': ({ path }) => `${path} no coincide con lo que está debajo`,
    'mirror.root': () => 'la raíz calculada no es la que la bitácora firmó',
    'from.malformed': () => '--from: no es un punto de control',
    'from.unsigned': () => '--from: no está firmado con la llave o la política que usted dio',
    'from.another': ({ origin }) => `--from: es de otra bitácora, ${origin}`,
    'from.rolled-back': ({ size }) =>
      `RETROCESO: la copia es más corta que el punto de control anterior, que tenía ${size} entradas`,
    'from.forked': ({ size }) =>
      `BIFURCACIÓN: a las ${size} entradas la copia tiene otra raíz que el punto de control anterior. Hay dos historias.`,
  } satisfies Sentences<MirrorFault>,
}

const en: typeof es = {
  notKey: '--key is no key that a log is verified by: NAME+ID+BASE64',
  holds: 'The mirror holds, from every entry up to the root.',
  fails: 'The mirror does NOT hold:',
  checkpoint: (origin, size, root) => `log ${origin}, ${size} entries, root ${root}`,
  hashesAlone: 'This mirror does not keep the entries, only their hashes: the root was reckoned from these.',
  goesOn: 'It goes on from the older checkpoint that you gave.',
  cosigned: ({ name, time }) => `cosigned by ${name}: ${instant(time)} UTC`,
  quorum: 'The quorum of witnesses is whole.',
  noQuorum: 'The quorum of witnesses is not whole: it is provisional.',
  faults: {
    'checkpoint.missing': () => 'there is no checkpoint',
    'checkpoint.malformed': () => 'the checkpoint cannot be understood',
    'checkpoint.unsigned': () => 'the checkpoint is not signed by the key or policy that you gave',
    'mirror.missing': ({ path }) => `${path} is missing`,
    'mirror.torn': ({ path }) => `${path} is torn: it has not the length that it should`,
    'mirror.differs': ({ path }) => `${path} does not agree with what stands below it`,
    'mirror.root': () => 'the root as reckoned is not the one that the log signed',
    'from.malformed': () => '--from: this is no checkpoint',
    'from.unsigned': () => '--from: it is not signed by the key or policy that you gave',
    'from.another': ({ origin }) => `--from: it is that of another log, ${origin}`,
    'from.rolled-back': ({ size }) =>
      `ROLLED BACK: the mirror is shorter than the older checkpoint, which had ${size} entries`,
    'from.forked': ({ size }) =>
      `FORK: at ${size} entries the mirror has another root than the older checkpoint. There are two histories.`,
  },
}

export const mirrorWords: Readonly<Record<Language, typeof es>> = { es, en }

export const mirrorFaultWords = (fault: MirrorFault, language: Language): string =>
  sentenceOf<MirrorFault>(mirrorWords[language].faults, fault)
