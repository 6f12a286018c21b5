import { join } from 'node:path'
import { demoSettings, portFaults } from '../app/configuration.js'
import { demoPetitioners, isBegun, isSeeded, seedDemonstration } from '../app/demo/seed.js'
import { keysOrNew } from '../app/keys.js'
import { openNode } from '../app/node.js'
import { startWatch } from '../app/watch.js'
import type { Io } from './io.js'
import type { Listen } from './serve.js'
import { untilTold } from './until-told.js'

/** Says each quarter once. */
function quarters(out: Io['out']) {
  let said = 0
  return (share: number) => {
    const quarter = Math.floor(share * 4)
    if (quarter > said) out(`  ${quarter * 25} %`)
    said = quarter
  }
}

/** Invented people and cases on this machine alone, made once and kept in the data folder. Runs until it is told to stop. */
export async function demo(_args: string[], { env, out, err }: Io, listen: Listen): Promise<number> {
  const wrong = portFaults(env)
  if (wrong.length > 0) {
    for (const line of wrong) err(line)
    return 2
  }
  const settings = demoSettings(env)
  out('Opening the database')
  const { world, close } = await openNode(settings, await keysOrNew(join(settings.data, 'demonstration-keys.json')))
  if (!(await isSeeded(world))) {
    if (await isBegun(world)) {
      err(
        `The demonstration in ${settings.data} was never finished. Delete that folder, or name another in RESGUARDO_DATA.`,
      )
      await close()
      return 2
    }
    out('Inventing people and cases')
    await seedDemonstration(world, world.now(), quarters(out))
  }
  const watch = startWatch(world, settings)
  const stop = await listen({ world, settings, petitioners: demoPetitioners() })
  out(`The demonstration is ready: ${settings.origin}`)
  await untilTold()
  await stop()
  await watch.stop()
  await close()
  return 0
}
