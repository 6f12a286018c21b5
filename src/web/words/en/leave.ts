import type * as es from '../es/leave.js'

export const leave: typeof es.leave = {
  title: 'Blank page',
  history: 'The history of the browser does not erase itself.',
}
