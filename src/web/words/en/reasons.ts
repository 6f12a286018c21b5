import type { Reasons } from '../es/reasons.js'

export const reasons: Reasons = {
  overtaken: 'Somebody acted in this file while you were writing. Read what is new and confirm again.',
  twice: 'This form had already been received. There is no need to send it again.',
  'not-yours-to-sign': 'The office you signed in with does not have the power to sign this act.',
  'duties-apart':
    'You have already served another duty in this file: who receives does not assess, and who assesses does not decide.',
}
