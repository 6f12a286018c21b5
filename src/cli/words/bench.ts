import type { Language } from '../../domain/clock/explain.js'
import type { Aim } from '../bench-aims.js'
import type { Machine } from '../bench-machine.js'

const engines = { es: { embedded: 'incluida', server: 'servidor' }, en: { embedded: 'embedded', server: 'server' } }
const writersEs = (count: number) => `${count} ${count === 1 ? 'escritor' : 'escritores'}`
const writersEn = (count: number) => `${count} ${count === 1 ? 'writer' : 'writers'}`

/** What an aim is about, in words. */
type AimWords = { [What in Aim['what']]: (aim: Extract<Aim, { what: What }>) => string }

const aimsEs: AimWords = {
  'floor.share': ({ engine, writers }) => `${engines.es[engine]}, ${writersEs(writers)}, parte del suelo`,
  'queue.ratio': ({ engine, few, many }) =>
    `${engines.es[engine]}, la fila con ${many} casos, veces su tiempo con ${few}`,
  'page.heaviest': () => 'la página más pesada con sus estilos, bytes',
  'log.cost': ({ writers }) => `${writersEs(writers)}, parte de record que cuesta la bitácora`,
  'log.checkpoint': () => 'hasta el punto de control firmado, ms (p99)',
  'log.quorum': () => 'hasta el quórum de testigos, ms (p99)',
  'log.receipt': () => 'un comprobante en una bitácora de un millón de hojas, bytes comprimidos',
  'log.short': () => 'su forma corta, en el papel, bytes',
  'log.verifier': () => 'el verificador en un solo archivo, bytes comprimidos',
}
const aimsEn: AimWords = {
  'floor.share': ({ engine, writers }) => `${engines.en[engine]}, ${writersEn(writers)}, share of the floor`,
  'queue.ratio': ({ engine, few, many }) => `${engines.en[engine]}, queue of ${many} cases, times its time at ${few}`,
  'page.heaviest': () => 'heaviest page with its styles, bytes',
  'log.cost': ({ writers }) => `${writersEn(writers)}, share of record that the log costs`,
  'log.checkpoint': () => 'until the signed checkpoint, ms (p99)',
  'log.quorum': () => 'until the quorum of witnesses, ms (p99)',
  'log.receipt': () => 'a receipt in a log of a million leaves, bytes compressed',
  'log.short': () => 'its short form, on paper, bytes',
  'log.verifier': () => 'the verifier in one file, bytes compressed',
}

/** An aim in the words of its kind. */
export const aimIn = (words: AimWords, aim: Aim): string => (words[aim.what] as (aim: Aim) => string)(aim)

const es = {
  usage: `resguardo bench [--json] [--database URL] [--rounds N] [--cases N]
    Mide esta máquina. En un servidor se prueba en una base de datos propia que después desaparece: en el servidor dado,
    en el de RESGUARDO_DATABASE, o en uno que conteste en esta máquina.
    Las páginas de la mesa se piden con mil casos y con N (10000 si no se dice; 0 las omite; la base incluida, hasta 10000).
    Con --cases 100000 tarda unos diez minutos.`,
  engines: engines.es,
  writers: writersEs,
  aims: 'Metas (el suelo escribe las mismas filas con SQL solo, una transacción por acto; medianas de rondas alternadas)',
  aim: aimsEs,
  aimedAt: (aim: string, met: boolean) => `(meta ${aim}: ${met ? 'alcanzada' : 'no alcanzada'})`,
  shareOfActsAlone: (share: string) => `(del suelo de solo actos: ${share})`,
  record: 'record',
  floor: 'suelo',
  actsAlone: 'suelo, solo actos',
  perSecond: 'actos/s',
  alone: (unseal: string, fold: string, rebuild: string) =>
    `por separado: abrir ${unseal}, plegar ${fold}, rehacer ${rebuild} actos/s`,
  filled: (cases: number, perSecond: string) => `mesa con ${cases} casos (llenada a ${perSecond} actos/s)`,
  queue: 'fila',
  case: 'caso',
  log: 'Bitácora (siete testigos, cada uno un proceso)',
  logRates: (leaves: number, append: string, inclusion: string, consistency: string, verify: string) =>
    `${leaves} hojas: agregar ${append}, probar inclusión ${inclusion}, consistencia ${consistency}, verificar ${verify} por segundo`,
  receipt: (plain: number, compressed: number) => `comprobante ${plain} bytes, comprimido ${compressed}`,
  toCheckpoint: 'punto de control',
  toQuorum: 'quórum',
  pages: 'Páginas de la solicitud con sus estilos, bytes comprimidos',
  notMeasured: (engine: string, why: string) => `${engine}: sin medir (${why})`,
  noServer: 'no se dio ninguno y aquí no contesta ninguno',
  machine: ({ processor, processors, memoryGiB, system, node }: Machine) =>
    `Medido en ${processors} × ${processor}, ${memoryGiB} GiB, ${system}, Node ${node}`,
}

const en: typeof es = {
  usage: `resguardo bench [--json] [--database URL] [--rounds N] [--cases N]
    Measures this machine. Servers are tried in a database of their own that is gone afterwards: the one given, that of
    RESGUARDO_DATABASE, or one that answers on this machine.
    The pages of the desk are asked for with a thousand cases and with N (10000 unless said; 0 leaves them out; the
    embedded database takes 10000 at most). With --cases 100000 it takes some ten minutes.`,
  engines: engines.en,
  writers: writersEn,
  aims: 'Aims (the floor writes the same rows by plain SQL, one transaction an act; medians of rounds taken in turns)',
  aim: aimsEn,
  aimedAt: (aim, met) => `(aim ${aim}: ${met ? 'met' : 'not met'})`,
  shareOfActsAlone: (share) => `(of the floor of acts alone: ${share})`,
  record: 'record',
  floor: 'floor',
  actsAlone: 'floor, acts alone',
  perSecond: 'acts/s',
  alone: (unseal, fold, rebuild) => `alone: unseal ${unseal}, fold ${fold}, rebuild ${rebuild} acts/s`,
  filled: (cases, perSecond) => `desk with ${cases} cases (filled at ${perSecond} acts/s)`,
  queue: 'queue',
  case: 'case',
  log: 'Log (seven witnesses, each a process)',
  logRates: (leaves, append, inclusion, consistency, verify) =>
    `${leaves} leaves: append ${append}, prove inclusion ${inclusion}, consistency ${consistency}, verify ${verify} a second`,
  receipt: (plain, compressed) => `receipt ${plain} bytes, compressed ${compressed}`,
  toCheckpoint: 'checkpoint',
  toQuorum: 'quorum',
  pages: 'Pages of the request with their styles, bytes compressed',
  notMeasured: (engine, why) => `${engine}: not measured (${why})`,
  noServer: 'none given, none answers here',
  machine: ({ processor, processors, memoryGiB, system, node }) =>
    `Measured on ${processors} × ${processor}, ${memoryGiB} GiB, ${system}, Node ${node}`,
}

export const benchWords: Readonly<Record<Language, typeof es>> = { es, en }
