import type { QueryResultRow } from 'pg'

/** One statement at a time. Values are parameters `$1`…; never part of the text. */
export type Queryable = Readonly<{
  query<Row extends QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>
}>

/**
 * The one port of the system: an embedded database or a server, which must not differ.
 *
 * Instants come as RFC 3339 in UTC with milliseconds, 8-byte integers as numbers, bytes as `Uint8Array`, JSON parsed.
 * A promise that resolves is durable. Errors carry `code`, the SQLSTATE, and for a taken key `constraint`.
 */
export interface Db extends Queryable {
  /** Several statements in one transaction; undone when `work` throws. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>
  /** Text of several statements without parameters, for migrations. */
  script(sql: string): Promise<void>
  /** From now on works as this role, on every connection. */
  become(role: string): Promise<void>
  close(): Promise<void>
}

type Fault = { code?: unknown; constraint?: unknown }

/** Whether somebody else took this unique key first. */
export const isTaken = (error: unknown, constraint: string): boolean =>
  (error as Fault)?.code === '23505' && (error as Fault).constraint === constraint

/** The database cannot be reached or cannot write: nothing was acknowledged, and later it may go again. */
const unavailable = /^(08...|53...|57P0.|58...|EIO|ENOSPC|EROFS|ECONN.*|EPIPE|ETIMEDOUT|ENOENT)$/

export class Unavailable extends Error {
  override name = 'Unavailable'
}

export const isUnavailable = (error: unknown): boolean =>
  error instanceof Unavailable || unavailable.test(String((error as Fault)?.code ?? ''))

/** PostgreSQL's text of an instant (session zone UTC) as RFC 3339 with milliseconds. */
export const instantOf = (text: string): string => {
  const [, day, time, fraction = ''] = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text) ?? []
  if (!day) throw new Error('An instant that is not in UTC')
  return `${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
}
