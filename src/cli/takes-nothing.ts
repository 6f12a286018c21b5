import type { Io } from './io.js'
import { usageWords } from './words/usage.js'

/** Whether a command that takes nothing was given nothing. Otherwise says so: a misspelt wish is not passed over. */
export function takesNothing(name: string, args: readonly string[], { err, language }: Io): boolean {
  if (args.length > 0) err(usageWords[language].takesNothing(name))
  return args.length === 0
}
