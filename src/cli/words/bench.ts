import type { Language } from '../../domain/clock/explain.js'
import type { Aim } from '../bench-aims.js'
import type { Machine } from '../bench-machine.js'

const engines = { es: { embedded: 'incluida', server: 'servidor' }, en: { embedded: 'embedded', server: 'server' } }
const writersEs = (count: number) => `${count} ${count === 1 ? 'escritor' : 'escritores'}`
const writersEn = (count: number) => `${count} ${count === 1 ? 'writer' : 'writers'}`

const es = {
  usage: `resguardo bench [--json] [--database URL] [--rounds N]
    Mide esta máquina. En un servidor se prueba en una base de datos propia que después desaparece: en el servidor dado,
    en el de RESGUARDO_DATABASE, o en uno que conteste en esta máquina.`,
  engines: engines.es,
  writers: writersEs,
  aims: 'Metas (el suelo escribe las mismas filas con SQL solo, una transacción por acto; medianas de rondas alternadas)',
  aim: (aim: Aim) =>
    aim.what === 'floor.share'
      ? `${engines.es[aim.engine]}, ${writersEs(aim.writers)}, parte del suelo`
      : 'la página más pesada con sus estilos, bytes',
  aimedAt: (aim: string, met: boolean) => `(meta ${aim}: ${met ? 'alcanzada' : 'no alcanzada'})`,
  shareOfActsAlone: (share: string) => `(del suelo de solo actos: ${share})`,
  record: 'record',
  floor: 'suelo',
  actsAlone: 'suelo, solo actos',
  perSecond: 'actos/s',
  alone: (unseal: string, fold: string, rebuild: string) =>
    `por separado: abrir ${unseal}, plegar ${fold}, rehacer ${rebuild} actos/s`,
  pages: 'Páginas de la solicitud con sus estilos, bytes comprimidos',
  notMeasured: (engine: string, why: string) => `${engine}: sin medir (${why})`,
  noServer: 'no se dio ninguno y aquí no contesta ninguno',
  machine: ({ processor, processors, memoryGiB, system, node }: Machine) =>
    `Medido en ${processors} × ${processor}, ${memoryGiB} GiB, ${system}, Node ${node}`,
}

const en: typeof es = {
  usage: `resguardo bench [--json] [--database URL] [--rounds N]
    Measures this machine. Servers are tried in a database of their own that is gone afterwards: the one given, that of
    RESGUARDO_DATABASE, or one that answers on this machine.`,
  engines: engines.en,
  writers: writersEn,
  aims: 'Aims (the floor writes the same rows by plain SQL, one transaction an act; medians of rounds taken in turns)',
  aim: (aim) =>
    aim.what === 'floor.share'
      ? `${engines.en[aim.engine]}, ${writersEn(aim.writers)}, share of the floor`
      : 'heaviest page with its styles, bytes',
  aimedAt: (aim, met) => `(aim ${aim}: ${met ? 'met' : 'not met'})`,
  shareOfActsAlone: (share) => `(of the floor of acts alone: ${share})`,
  record: 'record',
  floor: 'floor',
  actsAlone: 'floor, acts alone',
  perSecond: 'acts/s',
  alone: (unseal, fold, rebuild) => `alone: unseal ${unseal}, fold ${fold}, rebuild ${rebuild} acts/s`,
  pages: 'Pages of the request with their styles, bytes compressed',
  notMeasured: (engine, why) => `${engine}: not measured (${why})`,
  noServer: 'none given, none answers here',
  machine: ({ processor, processors, memoryGiB, system, node }) =>
    `Measured on ${processors} × ${processor}, ${memoryGiB} GiB, ${system}, Node ${node}`,
}

export const benchWords: Readonly<Record<Language, typeof es>> = { es, en }
