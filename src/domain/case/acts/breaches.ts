import { breachActs } from '../../breach/breach.js'
import type { CaseFile } from '../case.js'

export const [caseBreachNoted, caseBreachRebutted] = breachActs<CaseFile, 'case'>('case')
