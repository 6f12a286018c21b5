import { isUnavailable, type Obstacle, Unusable } from '../../app/failures.js'
import type { Language } from '../../domain/clock/explain.js'
import { faultLines } from './law-faults.js'
import { type Sentences, sentenceOf } from './sentences.js'

/** What stands in the way of a node, but for an unsound law, which is told fault by fault. */
type Plain = Exclude<Obstacle, { because: 'law.unsound' }>

/** A refusal of the operating system, by its code; `what` is the file or the address. */
type System = Readonly<Record<string, (what: string) => string>>

const es = {
  obstacles: {
    'keys.missing': ({ path }) => `No hay archivo de llaves en ${path}`,
    'keys.open-to-others': ({ path }) => `Otras personas pueden leer ${path}: chmod 600 ${path}`,
    'keys.malformed': ({ path }) => `${path} no contiene dos llaves de 32 bytes`,
    'keys.there-already': ({ path }) => `${path} ya existe: unas llaves nunca se sobrescriben`,
    'folder.in-use': ({ folder, pid }) =>
      `Otro proceso (${pid}) usa la carpeta de datos ${folder}. Deténgalo primero, o elija otra carpeta.`,
    'database.unreachable': ({ said }) => `No se alcanza la base de datos: «${said}»`,
    'database.refused': ({ said }) => `La base de datos no dejó entrar: «${said}»`,
    'database.not-migrated': ({ said }) => `La base de datos no se dejó poner al día: «${said}»`,
    'database.stopped': () => 'La base de datos incluida se detuvo',
    'database.not-durable': () =>
      'La base de datos incluida ya no escribe de modo que perdure: cambió por dentro. No se guarda nada con ella.',
    'database.without-fsync': () => 'Este PostgreSQL trabaja con fsync apagado: perdería lo que dio por guardado',
    'database.options': () => 'La dirección de la base de datos trae opciones propias: quítelas',
    'log.republished': ({ path }) =>
      `${path} ya está publicado en la bitácora y dice otra cosa: ¿se restauró un respaldo? No se firma nada.`,
    'log.torn': () => 'Lo publicado en la bitácora no es lo que se firmó: no se firma nada más. Compare con una copia.',
    'log.signed-elsewhere': () => 'Otro proceso firma en esta bitácora: detenga uno de los dos.',
    'log.key': ({ path }) => `${path} no contiene la llave de una bitácora`,
    'log.policy': ({ path, line, fault }) => `${path}, renglón ${line}: la política no se entiende (${fault})`,
    'log.not-in-policy': ({ path, origin }) =>
      `${path} no nombra la bitácora ${origin}, o a un testigo le falta dirección`,
    'mirror.unreachable': ({ place, said }) => `Nadie contesta en ${place}: «${said}»`,
    'database.too-old': ({ needed, found }) => `Hace falta PostgreSQL ${needed} o posterior; este es ${found}`,
  } satisfies Sentences<Plain>,
  law: (jurisdiction: string) => `La ley de ${jurisdiction} no está en orden:`,
  system: {
    EACCES: (what) => `No hay permiso: ${what}`,
    EPERM: (what) => `No está permitido: ${what}`,
    EADDRINUSE: (what) => `Otro programa ya atiende en ${what}. Deténgalo, o elija otro puerto con PORT.`,
    EADDRNOTAVAIL: (what) => `Esta máquina no tiene la dirección ${what}: elija otra con HOST`,
    ENOTFOUND: (what) => `Nadie conoce la dirección ${what}`,
    ENOENT: (what) => `No existe: ${what}`,
    ENOTDIR: (what) => `No es una carpeta: ${what}`,
    EEXIST: (what) => `Ya existe, y no es lo que debe: ${what}`,
    EISDIR: (what) => `Es una carpeta: ${what}`,
    ENOSPC: (what) => `El disco está lleno: ${what}`,
    EROFS: (what) => `El disco no admite escritura: ${what}`,
  } as System,
  unavailable: (said: string) => `La base de datos no puede contestar ahora: «${said}»`,
  unforeseen: (said: string) => `Falló algo que no estaba previsto: «${said}»`,
}

const en: typeof es = {
  obstacles: {
    'keys.missing': ({ path }) => `There is no file of keys at ${path}`,
    'keys.open-to-others': ({ path }) => `${path} can be read by others: chmod 600 ${path}`,
    'keys.malformed': ({ path }) => `${path} does not hold two keys of 32 bytes`,
    'keys.there-already': ({ path }) => `${path} exists already: keys are never overwritten`,
    'folder.in-use': ({ folder, pid }) =>
      `The data folder ${folder} is in use by another process (${pid}). Stop that one first, or choose another folder.`,
    'database.unreachable': ({ said }) => `The database cannot be reached: "${said}"`,
    'database.refused': ({ said }) => `The database let nobody in: "${said}"`,
    'database.not-migrated': ({ said }) => `The database would not be brought up to date: "${said}"`,
    'database.stopped': () => 'The embedded database has stopped',
    'database.not-durable': () =>
      'The embedded database no longer writes durably: its inside has changed. Nothing is kept with it.',
    'database.without-fsync': () => 'This PostgreSQL runs with fsync off: it would lose what it acknowledged',
    'database.options': () => 'The address of the database carries options of its own: take them out',
    'log.republished': ({ path }) =>
      `${path} is published in the log already and says something else: was a backup put back? Nothing is signed.`,
    'log.torn': () =>
      'What is published in the log is not what was signed: nothing more is signed. Compare with a copy.',
    'log.signed-elsewhere': () => 'Another process signs in this log: stop one of the two.',
    'log.key': ({ path }) => `${path} does not hold the key of a log`,
    'log.policy': ({ path, line, fault }) => `${path}, line ${line}: the policy cannot be understood (${fault})`,
    'log.not-in-policy': ({ path, origin }) => `${path} does not name the log ${origin}, or a witness has no address`,
    'mirror.unreachable': ({ place, said }) => `Nobody answers at ${place}: "${said}"`,
    'database.too-old': ({ needed, found }) => `PostgreSQL ${needed} or later is needed; this is ${found}`,
  },
  law: (jurisdiction) => `The law of ${jurisdiction} is not sound:`,
  system: {
    EACCES: (what) => `No permission: ${what}`,
    EPERM: (what) => `Not permitted: ${what}`,
    EADDRINUSE: (what) => `Another program answers on ${what} already. Stop it, or choose another port with PORT.`,
    EADDRNOTAVAIL: (what) => `This machine does not have the address ${what}: choose another with HOST`,
    ENOTFOUND: (what) => `Nobody knows the address ${what}`,
    ENOENT: (what) => `There is no ${what}`,
    ENOTDIR: (what) => `This is not a folder: ${what}`,
    EEXIST: (what) => `This exists already, and is not what it should be: ${what}`,
    EISDIR: (what) => `This is a folder: ${what}`,
    ENOSPC: (what) => `The disk is full: ${what}`,
    EROFS: (what) => `The disk cannot be written to: ${what}`,
  },
  unavailable: (said) => `The database cannot answer just now: "${said}"`,
  unforeseen: (said) => `Something failed that was not foreseen: "${said}"`,
}

export const failureWords: Readonly<Record<Language, typeof es>> = { es, en }

export function obstacleWords(obstacle: Obstacle, language: Language): string {
  const say = failureWords[language]
  if (obstacle.because !== 'law.unsound') return sentenceOf<Plain>(say.obstacles, obstacle)
  return [say.law(obstacle.jurisdiction), ...faultLines(obstacle.faults, language)].join('\n')
}

type Code = Error & Readonly<{ code?: string; path?: string; address?: string; hostname?: string; port?: number }>

const placeOf = ({ path, address, hostname, port, message }: Code) =>
  path ?? ([address ?? hostname, port].filter((part) => part !== undefined).join(':') || message)

/** Why a command could not do what it was asked, in the reader's language. What another program said is quoted as it came. */
export function wordsFor(error: Error, language: Language): string {
  const say = failureWords[language]
  if (error instanceof Unusable) return obstacleWords(error.obstacle, language)
  const system = say.system[(error as Code).code ?? '']
  if (system) return system(placeOf(error))
  return isUnavailable(error) ? say.unavailable(error.message) : say.unforeseen(error.message)
}
