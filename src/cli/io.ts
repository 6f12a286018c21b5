import type { Language } from '../domain/clock/explain.js'

/** What a command is given of the world outside: settings, the reader's language, and where to print a line. */
export type Io = Readonly<{
  env: Readonly<Record<string, string | undefined>>
  language: Language
  out: (line: string) => void
  err: (line: string) => void
}>
