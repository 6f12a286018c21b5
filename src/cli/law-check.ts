import { type Checked, checkLaws } from '../app/laws.js'
import type { LawInTime } from '../domain/law/law.js'
import { datedLists } from '../domain/law/law-at.js'
import type { Io } from './io.js'

const flags = ['text-read', 'second-hand', 'recalled'] as const

/** One line: how many entries, how far they were verified, how many examples hold. */
function summary(law: LawInTime): string {
  const entries = Object.values(datedLists(law)).flat()
  const inLaw = entries.filter(({ practice }) => !practice)
  const byFlag = flags.map((flag) => `${inLaw.filter(({ verified }) => verified === flag).length} ${flag}`)
  const examples = law.clocks.flatMap(({ examples }) => examples).length
  const counts = [...byFlag, `${entries.length - inLaw.length} practice, not law`].join(', ')
  return `${law.id}: ${entries.length} entries (${counts}); ${law.byLaw.length} empty slots; ${examples} examples hold`
}

const faultLines = ({ jurisdiction, faults }: Checked) =>
  [`${jurisdiction} is not sound:`, ...faults.map((fault) => `  ${fault}`)].join('\n')

/** What stands in a folder; nothing when no jurisdiction does. */
const found = (folder: string | undefined) =>
  checkLaws(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })

function print(checked: readonly Checked[], { out, err }: Io): number {
  const unsound = checked.filter(({ faults }) => faults.length > 0)
  for (const { law, faults } of checked) if (law && faults.length === 0) out(summary(law))
  for (const one of unsound) err(faultLines(one))
  return unsound.length > 0 ? 1 : 0
}

/** Prints a line for each sound jurisdiction, and every fault of the others. */
export async function lawCheck(args: readonly string[], io: Io): Promise<number> {
  const [folder] = args
  if (args.length > 1 || folder?.startsWith('-')) {
    io.err('resguardo law check takes one folder at most.')
    return 2
  }
  const checked = await found(folder)
  if (checked.length > 0) return print(checked, io)
  io.err('No jurisdiction stands there: each is a folder with a law.json.')
  return 2
}
