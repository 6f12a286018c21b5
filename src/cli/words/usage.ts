import type { Language } from '../../domain/clock/explain.js'

const es = {
  usage: `Resguardo opera un mecanismo de protección como dice su ley, y lo demuestra.

  resguardo demo                           personas y casos inventados, solo en esta máquina
  resguardo serve                          la operación real; dice de una vez qué configuración le falta
  resguardo keys new ARCHIVO               crea las llaves maestras de un nodo
  resguardo person add|link|list|remove    quién ocupa qué cargo, y su enlace de alta
  resguardo law check                      valida los datos de la ley y calcula todos sus ejemplos
  resguardo law due CUÁL REGLA INSTANTE    cuándo vence algo, y cómo se calcula
                                           [--as-of FECHA] [--option NOMBRE=VALOR] [--json] [--lang es|en]
  resguardo verify ARCHIVO --policy ARCHIVO  qué prueba un comprobante, sin red ni base de datos
  resguardo log check|audit|recover|key    verifica una copia de la bitácora, la compara con la base de datos,
                                           la recupera tras un respaldo, y crea su llave
  resguardo rebuild                        borra lo derivado y lo vuelve a hacer a partir de los actos
  resguardo bench [--json]                 mide esta máquina

La configuración se lee del entorno: docs/operations.md la nombra toda. RESGUARDO_LANG=en: in English.`,
  unknown: (name: string) => `No hay orden «${name}».`,
  takesNothing: (name: string) => `resguardo ${name} no lleva nada detrás: la configuración se lee del entorno.`,
}

const en: typeof es = {
  usage: `Resguardo runs a protection mechanism the way its law says, and proves it.

  resguardo demo                           invented people and cases, on this machine alone
  resguardo serve                          the real thing; says at once which settings it lacks
  resguardo keys new FILE                  makes the master keys of a node
  resguardo person add|link|list|remove    who holds which office, and their enrolment link
  resguardo law check                      validates the law's data and runs every example in it
  resguardo law due WHICH RULE INSTANT     when something is due, and how that is reckoned
                                           [--as-of DATE] [--option NAME=VALUE] [--json] [--lang es|en]
  resguardo verify FILE --policy FILE      what a receipt proves, without network or database
  resguardo log check|audit|recover|key    verifies a mirror of the log, compares the log with the database,
                                           recovers it after a backup, and makes its key
  resguardo rebuild                        drops what is derived and makes it again from the acts
  resguardo bench [--json]                 measures this machine

Settings are read from the environment: docs/operations.md names them all. RESGUARDO_LANG=es: en español.`,
  unknown: (name) => `There is no command "${name}".`,
  takesNothing: (name) => `resguardo ${name} takes nothing after it: settings are read from the environment.`,
}

export const usageWords: Readonly<Record<Language, typeof es>> = { es, en }

/** RESGUARDO_LANG asks for a language that is not spoken: said in all that are. */
export const unknownLanguage = [
  'RESGUARDO_LANG: los idiomas son es (español) y en (inglés).',
  'RESGUARDO_LANG: the languages are es (Spanish) and en (English).',
] as const
