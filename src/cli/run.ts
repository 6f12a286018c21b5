import type { Io } from './io.js'
import { languageIn } from './language.js'
import { wordsFor } from './words/failures.js'
import { unknownLanguage, usageWords } from './words/usage.js'

/** Each command answers its exit status: 0 done, 1 not sound, 2 not understood. */
export type Commands = Readonly<Record<string, (args: string[], io: Io) => Promise<number>>>

const help = ['', 'help', '--help', '-h']

/** Runs the command that is named first, in the reader's language. Answers the exit status; whatever fails is told, never thrown. */
export async function run(
  commands: Commands,
  [name = '', ...args]: readonly string[],
  outside: Omit<Io, 'language'>,
): Promise<number> {
  const language = languageIn(outside.env)
  if (!language) {
    for (const line of unknownLanguage) outside.err(line)
    return 2
  }
  const io = { ...outside, language }
  const say = usageWords[language]
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command)
    return command(args, io).catch((error: Error) => {
      io.err(wordsFor(error, language))
      return 1
    })
  if (help.includes(name)) {
    io.out(say.usage)
    return 0
  }
  io.err(`${say.unknown(name)}\n\n${say.usage}`)
  return 2
}
