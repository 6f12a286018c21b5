import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { readVerifier, type Verifier, verifierText } from '../log/note.js'
import { makeKeyFile, readKeyFile } from './key-file.js'
import { lockMemory, MemoryInUse } from './lock.js'
import { MemoryUnreadable, memoryIn } from './memory.js'
import { serverOf } from './server.js'
import { witnessOf } from './witness.js'

const usage = `resguardo-witness key NAME FILE
  Makes a key and prints what others verify it by. / Crea una llave e imprime con qué se verifica.
resguardo-witness serve --key FILE --memory FILE --logs FILE [--host 127.0.0.1] [--port 8181]
  Cosigns the logs listed in --logs, one verifier's key a line. / Cofirma las bitácoras de la lista, una llave por renglón.`

class Refused extends Error {
  override name = 'Refused'
}

async function makeKey([name = '', path = '', ...rest]: readonly string[]): Promise<void> {
  if (!path || rest.length > 0 || !/^[^\s+]+$/u.test(name)) throw new Refused(usage)
  const { verifier } = await makeKeyFile(path, name)
  process.stdout.write(`${verifierText(verifier)}\n`)
}

function logsIn(text: string): readonly Verifier[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const logs = lines.map(readVerifier)
  if (logs.length === 0 || !logs.every((log) => log?.type === 'note'))
    throw new Refused(
      '--logs: each line has to be the verifier’s key of a log. / Cada renglón debe ser la llave de una bitácora.',
    )
  return logs as Verifier[]
}

const options = {
  key: { type: 'string' },
  memory: { type: 'string' },
  logs: { type: 'string' },
  host: { type: 'string', default: '127.0.0.1' },
  port: { type: 'string', default: '8181' },
  /** Ends when its input does: with the process that started it, however that ends. */
  attached: { type: 'boolean', default: false },
} as const

/** Who starts it again at once meets the one before while it ends. In milliseconds. */
const patience = 3000

async function serve(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options })
  if (!values.key || !values.memory || !values.logs) throw new Refused(usage)
  const signing = await readKeyFile(values.key)
  if (!signing) throw new Refused('--key: this is no key of a witness. / No es la llave de un testigo.')
  await lockMemory(values.memory, patience)
  const witness = witnessOf({
    ...signing,
    logs: logsIn(await readFile(values.logs, 'utf8')),
    memory: await memoryIn(values.memory, signing.verifier),
    seconds: () => Math.floor(Date.now() / 1000),
    // Signed by the log itself, so that nobody else can fill a disk with it.
    told: (accusing) =>
      void process.stderr.write(
        `REFUSED, does not go on from what is held / RECHAZADO, no continúa lo que se tiene\n${accusing}`,
      ),
  })
  const server = serverOf(witness)
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(Number(values.port), values.host, listening)
  })
  const { port } = server.address() as AddressInfo
  process.stdout.write(`${verifierText(witness.verifier)}\nhttp://${values.host}:${port}/\n`)
  const stop = () => server.close()
  process.once('SIGTERM', stop).once('SIGINT', values.attached ? () => undefined : stop)
  if (values.attached) process.stdin.once('end', stop).resume()
}

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = { key: makeKey, serve }

function sentenceOf(error: unknown): string {
  if (error instanceof Refused) return error.message
  if (error instanceof MemoryUnreadable)
    return '--memory: the file is damaged or was not written with this key; a witness that forgot does not sign. / El archivo está dañado o no se escribió con esta llave; un testigo que olvidó no firma.'
  if (error instanceof MemoryInUse)
    return '--memory: another witness is running with this file. / Otro testigo está corriendo con este archivo.'
  const { code, message } = error as NodeJS.ErrnoException
  return code ?? message
}

const [command = '', ...args] = process.argv.slice(2)
await (commands[command] ?? (() => Promise.reject(new Refused(usage))))(args).catch((error: unknown) => {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exitCode = 1
})
