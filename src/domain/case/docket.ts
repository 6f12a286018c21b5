import type { Derived } from '../derived.js'
import type { CaseFile } from './case.js'
import { owed } from './state.js'

/** What the reception unit has still to do (arts. 19, 25, 26, 27). */
const receptionOwes = (caseFile: CaseFile): boolean =>
  caseFile.admission === 'undecided' ||
  (caseFile.danger && caseFile.urgent === 'undecided') ||
  owed(caseFile).length > 0 ||
  (caseFile.urgent === 'issued' && !caseFile.coordinatorInformed) ||
  caseFile.forwardOwed

/** Every open file waits in at least one queue. */
function queues(caseFile: CaseFile): string[] {
  if (!caseFile.enteredAt || caseFile.closed) return []
  if (caseFile.leaving || caseFile.admission === 'declined') return ['executive-coordination']
  return [
    ...(receptionOwes(caseFile) ? ['reception-unit'] : []),
    ...(caseFile.forwarded ? ['risk-unit'] : []),
    ...(caseFile.measures.some(({ word, state }) => word === 'contradicted' || state === 'failed')
      ? ['executive-coordination']
      : []),
  ]
}

function status(caseFile: CaseFile): string {
  if (caseFile.closed) return 'closed'
  if (caseFile.leaving) return 'leaving'
  if (caseFile.admission === 'declined') return 'declined'
  if (caseFile.measures.some(({ word }) => word === 'contradicted')) return 'measures-contradicted'
  if (caseFile.urgent === 'issued' && owed(caseFile).length > 0) return 'measures-owed'
  if (caseFile.urgent === 'issued') return 'measures-implemented'
  if (caseFile.forwarded) return 'under-study'
  return caseFile.admission === 'admitted' ? 'admitted' : 'received'
}

/** A case as the desk lists it. A file that has not begun is not listed. */
export function docket(caseFile: CaseFile): Derived {
  if (!caseFile.enteredAt) return {}
  const { entity, population, holder, consent, enteredAt } = caseFile
  return {
    docket: {
      status: status(caseFile),
      procedure: caseFile.danger ? 'extraordinary' : 'ordinary',
      entity,
      population,
      holder,
      consent,
      queues: queues(caseFile),
      enteredAt,
    },
    answers: caseFile.answers,
  }
}
