/** What a command is given of the world outside: settings, and where to print a line. */
export type Io = Readonly<{
  env: Readonly<Record<string, string | undefined>>
  out: (line: string) => void
  err: (line: string) => void
}>
