import type { Finding, Report } from '../../app/log/auditing.js'
import type { Language } from '../../domain/clock/explain.js'
import type { MirrorFault } from '../../log/check-mirror.js'
import { mirrorFaultWords } from './mirror.js'
import { type Sentences, sentenceOf } from './sentences.js'

/** What only an audit can find; of the mirror itself its own words speak. */
type Own = Exclude<Finding, MirrorFault>

type Act = Readonly<{ file: string; seq: number }>

const instant = (seconds: number): string =>
  `${new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')} UTC`

const inSpanish = ({ file, seq }: Act) => `${file}, acto ${seq}`
const inEnglish = ({ file, seq }: Act) => `${file}, act ${seq}`

const es = {
  none: 'La bitácora y la base de datos coinciden.',
  some: (count: number) => `${count} ${count === 1 ? 'hallazgo' : 'hallazgos'}:`,
  counts: ({ files, acts, entries, forgotten, waiting }: Report['counts']) =>
    `${acts} actos de ${files} expedientes, ${entries} entradas en la bitácora; ${waiting} esperan su lugar; ${forgotten} no pueden rehacerse porque su llave fue destruida`,
  policyLogged: 'Se creyó a la política que la misma bitácora publica: dé la suya con --policy para no fiarse de ella.',
  noLog: 'Aquí no hay bitácora: ¿RESGUARDO_DATA nombra la carpeta de datos? ¿Es correcta la copia?',
  findings: {
    'act.missing': ({ index, ...act }) =>
      `${inSpanish(act)}: FALTA en la base de datos${index === undefined ? '' : `; la bitácora lo tiene en el lugar ${index}`}`,
    'act.altered': (act) => `${inSpanish(act)}: CAMBIADO; no es lo que se comprometió`,
    'act.tag': (act) => `${inSpanish(act)}: su etiqueta es la de otro expediente o de otro número`,
    'act.differs': ({ index, ...act }) =>
      `${inSpanish(act)}: la bitácora se comprometió a otro contenido, en el lugar ${index}`,
    'act.extra': ({ index, ...act }) =>
      `${inSpanish(act)}: SOBRA; la base de datos dice que está en el lugar ${index}, y la bitácora no lo tiene`,
    'act.twice': ({ index, ...act }) => `${inSpanish(act)}: la bitácora tiene otra versión, en el lugar ${index}`,
    'act.moved': ({ index, found, ...act }) =>
      `${inSpanish(act)}: MOVIDO; la base de datos dice lugar ${index}, la bitácora ${found}`,
    'act.unlinked': ({ index, ...act }) =>
      `${inSpanish(act)}: la bitácora lo tiene en el lugar ${index} y la base de datos no lo sabe. ¿Se restauró un respaldo? Vea log recover`,
    'act.unplaced': (act) => `${inSpanish(act)}: OCULTO; ni está en la bitácora ni espera su lugar`,
    'act.late': ({ seconds, ...act }) =>
      `${inSpanish(act)}: espera su lugar en la bitácora desde hace ${seconds} segundos`,
    'act.before-unknown': (act) => `${inSpanish(act)}: nombra un punto de control que nadie conoce`,
    'act.before-later': (act) => `${inSpanish(act)}: nombra un punto de control posterior a él`,
    'act.time': ({ at, from, to, ...act }) =>
      `${inSpanish(act)}: dice ${at}, y los testigos prueban otra cosa:${from === undefined ? '' : ` después de ${instant(from)}`}${to === undefined ? '' : ` a más tardar ${instant(to)}`}`,
    'entry.nobody': ({ index }) =>
      `lugar ${index}: una entrada que no es de ningún acto; se quitó el acto, o alguien la puso`,
    'entry.differs': ({ index }) => `lugar ${index}: la base de datos guarda otros bytes que la bitácora`,
    'entry.lost': ({ index, file, seq }) =>
      `lugar ${index}: de un acto que se PERDIÓ${file === undefined || seq === undefined ? '' : ` (${inSpanish({ file, seq })})`}`,
    'cosigned.false': ({ size, hash }) =>
      `punto de control de ${size} entradas (${hash.slice(0, 12)}…): ningún quórum lo cofirmó`,
    'cosigned.forked': ({ size }) => `BIFURCACIÓN: los testigos firmaron otra raíz a las ${size} entradas`,
    'cosigned.rolled-back': ({ size }) =>
      `RETROCESO: los testigos firmaron ya ${size} entradas, y la bitácora tiene menos`,
    'file.key': ({ file }) => `${file}: su llave no abre con estas llaves maestras; no se rehízo ningún acto suyo`,
  } satisfies Sentences<Own>,
}

const en: typeof es = {
  none: 'The log and the database agree.',
  some: (count) => `${count} ${count === 1 ? 'finding' : 'findings'}:`,
  counts: ({ files, acts, entries, forgotten, waiting }) =>
    `${acts} acts in ${files} files, ${entries} entries in the log; ${waiting} wait for their place; ${forgotten} cannot be made anew because their key was destroyed`,
  policyLogged:
    'Believed was the policy that the log itself publishes: give your own with --policy so as not to rely on it.',
  noLog: 'There is no log here: does RESGUARDO_DATA name the data folder? Is it the right mirror?',
  findings: {
    'act.missing': ({ index, ...act }) =>
      `${inEnglish(act)}: MISSING in the database${index === undefined ? '' : `; the log has it at index ${index}`}`,
    'act.altered': (act) => `${inEnglish(act)}: ALTERED; it is not what was committed to`,
    'act.tag': (act) => `${inEnglish(act)}: its tag is that of another file or number`,
    'act.differs': ({ index, ...act }) => `${inEnglish(act)}: the log committed to another content, at index ${index}`,
    'act.extra': ({ index, ...act }) =>
      `${inEnglish(act)}: TOO MANY; the database says that it is at index ${index}, and the log has it not`,
    'act.twice': ({ index, ...act }) => `${inEnglish(act)}: the log has another version, at index ${index}`,
    'act.moved': ({ index, found, ...act }) =>
      `${inEnglish(act)}: MOVED; the database says index ${index}, the log ${found}`,
    'act.unlinked': ({ index, ...act }) =>
      `${inEnglish(act)}: the log has it at index ${index}, and the database does not know. Was a backup put back? See log recover`,
    'act.unplaced': (act) => `${inEnglish(act)}: HIDDEN; it is not in the log and does not wait for a place`,
    'act.late': ({ seconds, ...act }) => `${inEnglish(act)}: has waited ${seconds} seconds for its place in the log`,
    'act.before-unknown': (act) => `${inEnglish(act)}: it names a checkpoint that nobody knows`,
    'act.before-later': (act) => `${inEnglish(act)}: it names a checkpoint that is later than itself`,
    'act.time': ({ at, from, to, ...act }) =>
      `${inEnglish(act)}: says ${at}, and the witnesses prove otherwise:${from === undefined ? '' : ` after ${instant(from)}`}${to === undefined ? '' : ` not later than ${instant(to)}`}`,
    'entry.nobody': ({ index }) => `index ${index}: an entry of no act; the act was removed, or somebody put it there`,
    'entry.differs': ({ index }) => `index ${index}: the database keeps other bytes than the log`,
    'entry.lost': ({ index, file, seq }) =>
      `index ${index}: of an act that was LOST${file === undefined || seq === undefined ? '' : ` (${inEnglish({ file, seq })})`}`,
    'cosigned.false': ({ size, hash }) =>
      `checkpoint of ${size} entries (${hash.slice(0, 12)}…): no quorum cosigned it`,
    'cosigned.forked': ({ size }) => `FORK: the witnesses signed another root at ${size} entries`,
    'cosigned.rolled-back': ({ size }) =>
      `ROLLED BACK: the witnesses signed ${size} entries already, and the log has fewer`,
    'file.key': ({ file }) => `${file}: its key does not open with these master keys; none of its acts was made anew`,
  },
}

export const auditWords: Readonly<Record<Language, typeof es>> = { es, en }

const isOwn = (finding: Finding): finding is Own => !/^(mirror|checkpoint|from)\./.test(finding.because)

/** The sentence of a finding. */
export const auditFindingWords = (finding: Finding, language: Language): string =>
  isOwn(finding)
    ? sentenceOf<Own>(auditWords[language].findings, finding)
    : mirrorFaultWords(finding as MirrorFault, language)
