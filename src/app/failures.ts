export { isUnavailable } from '../store/db.js'
export { type Obstacle, Unusable } from '../store/unusable.js'
