import { writeSync } from 'node:fs'
import { newCase } from '../../src/app/folio.js'
import { openNode } from '../../src/app/node.js'
import { record } from '../../src/app/record.js'
import { shadow } from './shadow.js'

/**
 * A process that records without end and says on its first output which acts were acknowledged, one a line. It is there to
 * be killed. `node writer.js FOLDER DATABASE|- SHADOW|- [lying]`
 */
const [folder = '', database = '-', cut = '-', lying] = process.argv.slice(2)
const disk = cut === '-' ? undefined : shadow(`${folder}/database`, cut)

/** The master keys of these rounds: they protect nothing. */
const key = Buffer.alloc(32, 7)
const { world } = await openNode(
  { data: folder, database: database === '-' ? undefined : database },
  { story: key, apart: key },
)

if (lying) disk?.lie()

const by = { person: 'petitioner-invented', office: 'person' }
const request = {
  channel: 'web',
  danger: true,
  forWhom: 'self',
  holder: 'person',
  population: 'defender',
  name: 'Persona Inventada',
  sex: 'unsaid',
  entity: 'unknown',
  consent: 'given',
  happened: 'Un hecho inventado para esta prueba',
  contact: { how: 'radio' },
}

/** Eight people at once, each with a file that grows for a while. */
async function write(): Promise<never> {
  for (;;) {
    const file = newCase()
    for (let seen = 0; seen < 6; seen += 1) {
      const first = { file, seen, kind: 'case/request-received', by, said: request }
      const next = { file, seen, kind: 'case/addition-made', by, said: { what: `Algo más, ${seen}` } }
      const { refused } = await record(world, [seen === 0 ? first : next])
      if (refused) throw new Error(JSON.stringify(refused))
      writeSync(1, `${file} ${seen + 1}\n`)
    }
  }
}

await Promise.all(Array.from({ length: 8 }, write))
