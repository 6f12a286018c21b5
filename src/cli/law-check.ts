import { type Checked, checkLaws } from '../app/laws.js'
import type { LawInTime, Verified } from '../domain/law/law.js'
import { datedLists } from '../domain/law/law-at.js'
import type { Io } from './io.js'
import { type Counts, lawWords } from './words/law.js'
import { faultLines } from './words/law-faults.js'

/** How many entries a law has and how far they were verified, its empty slots, and its examples, which hold. */
function countsOf(law: LawInTime): Counts {
  const entries = Object.values(datedLists(law)).flat()
  const inLaw = entries.filter(({ practice }) => !practice)
  const by = (flag: Verified) => inLaw.filter(({ verified }) => verified === flag).length
  return {
    id: law.id,
    entries: entries.length,
    verified: { 'text-read': by('text-read'), 'second-hand': by('second-hand'), recalled: by('recalled') },
    practice: entries.length - inLaw.length,
    emptySlots: law.byLaw.length,
    examples: [...law.clocks, ...law.instruments].flatMap(({ examples }): readonly unknown[] => examples).length,
  }
}

/** What stands in a folder; nothing when no jurisdiction does. */
const found = (folder: string | undefined) =>
  checkLaws(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })

function print(checked: readonly Checked[], { language, out, err }: Io): number {
  const say = lawWords[language]
  const unsound = checked.filter(({ faults }) => faults.length > 0)
  for (const { law, faults } of checked) if (law && faults.length === 0) out(say.sound(countsOf(law)))
  for (const { jurisdiction, faults } of unsound)
    err([say.unsound(jurisdiction), ...faultLines(faults, language)].join('\n'))
  return unsound.length > 0 ? 1 : 0
}

/** Prints a line for each sound jurisdiction, and every fault of the others. */
export async function lawCheck(args: readonly string[], io: Io): Promise<number> {
  const [folder] = args
  if (args.length > 1 || folder?.startsWith('-')) {
    io.err(lawWords[io.language].oneFolder)
    return 2
  }
  const checked = await found(folder)
  if (checked.length > 0) return print(checked, io)
  io.err(lawWords[io.language].noJurisdiction)
  return 2
}
