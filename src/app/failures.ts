export { isUnavailable } from '../store/db.js'
