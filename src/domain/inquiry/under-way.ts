import { type Refusal, unless } from '../act.js'
import type { Inquiry } from './inquiry.js'

/** Nothing is found or concluded in an inquiry that was not opened, or is closed. */
export const underWay = ({ openedAt, closed }: Inquiry): Refusal[] => [
  ...unless(openedAt, 'inquiry.not-open'),
  ...unless(!closed, 'inquiry.closed'),
]
