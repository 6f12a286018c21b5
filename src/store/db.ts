import type { QueryResultRow } from 'pg'
import { Unusable } from './unusable.js'

/** One statement at a time. Values are parameters `$1`…; never part of the text. */
export type Queryable = Readonly<{
  query<Row extends QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>
}>

/**
 * The one port of the system: an embedded database or a server, which must not differ.
 *
 * Instants come as RFC 3339 in UTC with milliseconds, 8-byte integers as numbers, bytes as `Uint8Array`, JSON parsed; all else
 * as `columns.ts` says. Instants and JSON are given as text. A promise that resolves is durable. Errors carry `code`, the
 * SQLSTATE, and for a taken key `constraint`.
 */
export interface Db extends Queryable {
  /** Whether it works in a process of its own, beside this one. */
  beside: boolean
  /** Several statements in one transaction; undone when `work` throws. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>
  /** Text of several statements without parameters, for migrations. */
  script(sql: string): Promise<void>
  /** From now on works as this role, on every connection. The database was opened as its owner. */
  become(role: string): Promise<void>
  close(): Promise<void>
}

type Fault = { code?: unknown; constraint?: unknown }

/** Whether somebody else took this unique key first. */
export const isTaken = (error: unknown, constraint: string): boolean =>
  (error as Fault)?.code === '23505' && (error as Fault).constraint === constraint

/** The database cannot be reached, or has stopped. */
export class Unavailable extends Unusable {
  override name = 'Unavailable'
}

/**
 * SQLSTATEs of a database that cannot answer or write just now: no connection, nothing left (of disk, memory, connections),
 * faults of the disk, shutting down, too slow, a standby; and the same said by the operating system.
 */
const unavailable = /^(08...|53...|58...|57P0.|57014|25006|EIO|ENOSPC|EDQUOT|EROFS)$/

/** Whether nothing was acknowledged because of the database itself, and the same may be tried again later. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof Unavailable || unavailable.test(String((error as Fault)?.code ?? ''))

/** The name of a role, which is put into statements: nothing else may be in it. */
export function roleName(role: string): string {
  if (!/^[a-z_]+$/.test(role)) throw new Error(`This is no name of a role: ${role}`)
  return role
}
