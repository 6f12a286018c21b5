/** The subjects of the catalogue, one line each. Their Spanish decides what every other language must say. */
export { acts } from './es/acts.js'
export { common } from './es/common.js'
export { failures, home, later } from './es/home.js'
export { law, status } from './es/law.js'
export { leave } from './es/leave.js'
export { reasons } from './es/reasons.js'
export { request } from './es/request.js'
export { door, enrolment, signIn } from './es/sign-in.js'
