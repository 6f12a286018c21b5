import type { Language } from '../../domain/clock/explain.js'

const es = {
  usage: `resguardo log check --key LLAVE CARPETA|DIRECCIÓN [--from ARCHIVO] [--policy ARCHIVO] [--json]
    Verifica entera la copia de una bitácora, de quien sea, y que continúa el punto de control que usted guardó.
resguardo log audit [--mirror CARPETA|DIRECCIÓN] [--policy ARCHIVO] [--json]
    Compara la bitácora con la base de datos y nombra cada acto que falta, fue cambiado o sobra.
resguardo log recover CARPETA|DIRECCIÓN [--policy ARCHIVO]
    Después de restaurar un respaldo: toma de una copia las entradas que se perdieron, para poder seguir sin bifurcar.
resguardo log key new ARCHIVO ORIGEN
    Crea la llave que firma la bitácora de ese origen, e imprime con qué se verifica.`,
  keyWhere: 'Diga dónde y para qué bitácora: resguardo log key new ARCHIVO ORIGEN',
  keyOrigin: (origin: string) => `«${origin}» no puede ser el origen de una bitácora: no lleva espacios ni +`,
  keyMade: (path: string) =>
    `Se creó ${path}. Guarde una copia: con otra llave la bitácora no puede seguir. Se verifica con:`,
}

const en: typeof es = {
  usage: `resguardo log check --key VKEY DIR|URL [--from FILE] [--policy FILE] [--json]
    Verifies a whole mirror of a log, whoever's it is, and that it goes on from the checkpoint that you kept.
resguardo log audit [--mirror DIR|URL] [--policy FILE] [--json]
    Compares the log with the database, and names each act that is missing, altered or too many.
resguardo log recover DIR|URL [--policy FILE]
    After a backup was put back: takes the entries that were lost from a mirror, so as to go on without a fork.
resguardo log key new FILE ORIGIN
    Makes the key that signs the log of that origin, and prints what others verify it by.`,
  keyWhere: 'Say where and for which log: resguardo log key new FILE ORIGIN',
  keyOrigin: (origin) => `"${origin}" cannot be the origin of a log: it has neither spaces nor +`,
  keyMade: (path) => `Made ${path}. Keep a copy: with another key the log cannot go on. It is verified by:`,
}

export const logWords: Readonly<Record<Language, typeof es>> = { es, en }
