import { once } from 'node:events'
import process from 'node:process'

/** Waits until somebody stops this process. */
export const untilTold = (): Promise<unknown> => Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
