/** What can be moved before the Board about a case: to give measures or not, to change those given, to take them back. */
export const motions = ['decree', 'deny', 'adjust', 'withdraw'] as const
export type Motion = (typeof motions)[number]
