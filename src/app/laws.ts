import { failuresOf } from '../domain/clock/examples.js'
import type { LawInTime } from '../domain/law/law.js'
import { jurisdictionsIn, LawFault, readLaw } from '../store/law-files.js'

export { jurisdictionsIn, readLaw }

/** What a look at one jurisdiction found: its law when that is sound, and a sentence for each thing that is not. */
export type Checked = Readonly<{ jurisdiction: string; law?: LawInTime; faults: readonly string[] }>

async function check(jurisdiction: string, folder?: string): Promise<Checked> {
  try {
    const law = await readLaw(jurisdiction, folder)
    return { jurisdiction, law, faults: failuresOf(law) }
  } catch (error) {
    if (error instanceof LawFault) return { jurisdiction, faults: error.faults }
    throw error
  }
}

/** Validates every jurisdiction under a folder (the project's own when left out) and runs every example. */
export const checkLaws = async (folder?: string): Promise<Checked[]> =>
  Promise.all((await jurisdictionsIn(folder)).map((jurisdiction) => check(jurisdiction, folder)))
