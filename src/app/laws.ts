import { type ExampleFault, failuresOf } from '../domain/clock/examples.js'
import type { LawFault } from '../domain/law/faults.js'
import type { LawInTime } from '../domain/law/law.js'
import { type LevelFault, levelFailuresOf } from '../domain/risk/examples.js'
import { jurisdictionsIn, LawUnsound, readLaw } from '../store/law-files.js'
import type { FileFault } from '../store/law-shape.js'

export { jurisdictionsIn, readLaw }

/** Whatever can be wrong with a jurisdiction: its files, what they say of one another, an example that does not hold. */
export type Fault = FileFault | LawFault | ExampleFault | LevelFault

/** What a look at one jurisdiction found: its law when that is sound, and each thing that is not. */
export type Checked = Readonly<{ jurisdiction: string; law?: LawInTime; faults: readonly Fault[] }>

async function check(jurisdiction: string, folder?: string): Promise<Checked> {
  try {
    const law = await readLaw(jurisdiction, folder)
    return { jurisdiction, law, faults: [...failuresOf(law), ...levelFailuresOf(law)] }
  } catch (error) {
    if (error instanceof LawUnsound) return { jurisdiction, faults: error.faults }
    throw error
  }
}

/** Validates every jurisdiction under a folder (the project's own when left out) and runs every example. */
export const checkLaws = async (folder?: string): Promise<Checked[]> =>
  Promise.all((await jurisdictionsIn(folder)).map((jurisdiction) => check(jurisdiction, folder)))
