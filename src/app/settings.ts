/** What an installation is told from outside. */
export type Settings = Readonly<{
  /** Invented people and a door without keys; or the real thing. Nothing else depends on it. */
  demo: boolean
  /** Where the pages are reached: `https://mecanismo.example`. Passkeys are bound to it. */
  origin: string
  /** The domain that passkeys belong to. */
  rpId: string
  port: number
  /** The address to listen on. */
  host: string
  /** The folder of the embedded database and of the demonstration's keys. */
  data: string
  /** A PostgreSQL server; the embedded database when left out. */
  database?: string | undefined
  mail?: Readonly<{ host: string; port: number; from: string; user?: string; password?: string }> | undefined
  /** Where the source of what runs here is offered, as the licence asks of whoever changes it. */
  source?: string | undefined
  /** The telephone that answers day and night, shown wherever the system cannot help. */
  telephone?: string | undefined
}>
