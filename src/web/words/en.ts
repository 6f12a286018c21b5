export { common } from './en/common.js'
export { failures, home, later } from './en/home.js'
export { law, status } from './en/law.js'
export { reasons } from './en/reasons.js'
