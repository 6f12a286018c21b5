import type { Derived } from '../derived.js'
import type { CaseFile } from './case.js'
import { heard, owedBy, running, studied } from './state.js'

/** What the reception unit has still to do (arts. 19, 25, 26, 27). */
const receptionOwes = (caseFile: CaseFile): boolean =>
  caseFile.admission === 'undecided' ||
  (caseFile.danger && caseFile.urgent === 'undecided') ||
  owedBy(caseFile, 'urgent').length > 0 ||
  (caseFile.urgent === 'issued' && !caseFile.coordinatorInformed) ||
  caseFile.forwardOwed

/** What the risk unit has still to do: the study, the plan and the person's word on it, what has to be evaluated again (arts. 27, 31, 35). */
function riskUnitOwes(caseFile: CaseFile): boolean {
  const { forwarded, study, plan, decision, reviewCauses, restudyOwed } = caseFile
  if (!forwarded) return false
  if (!studied(caseFile) || reviewCauses.length > 0 || restudyOwed) return true
  if (plan && !plan.decided) return !heard(plan)
  return decision === 'undecided' && study?.protects === true
}

/** What waits for the Board's next session: a plan on which everybody was heard, a level that protects nobody, an evaluation (art. 8-I). */
function boardOwes(caseFile: CaseFile): boolean {
  const { study, plan, decision, reviewed } = caseFile
  if (!studied(caseFile)) return false
  if (reviewed || (plan && !plan.decided && heard(plan))) return true
  return decision === 'undecided' && study?.protects === false
}

/** The Coordination tells, carries out and follows up what was decided, and what was said not to be so (arts. 18, 29). */
const coordinationOwes = (caseFile: CaseFile): boolean =>
  caseFile.lost ||
  caseFile.followedUp ||
  caseFile.decision !== 'undecided' ||
  running(caseFile).some(({ word, state, failing }) => word === 'contradicted' || state === 'failed' || failing)

/** Every open file waits in at least one queue. */
function queues(caseFile: CaseFile): string[] {
  if (!caseFile.enteredAt || caseFile.closed) return []
  if (caseFile.leaving || caseFile.admission === 'declined') return ['executive-coordination']
  return [
    ...(receptionOwes(caseFile) ? ['reception-unit'] : []),
    ...(riskUnitOwes(caseFile) ? ['risk-unit'] : []),
    ...(boardOwes(caseFile) ? ['board'] : []),
    ...(coordinationOwes(caseFile) ? ['executive-coordination'] : []),
  ]
}

/** Where a decided file stands. */
function outcome(caseFile: CaseFile): string {
  if (caseFile.reviewCauses.length > 0 || caseFile.reviewed || caseFile.restudyOwed) return 'in-review'
  if (caseFile.decision === 'denied') return 'denied'
  if (owedBy(caseFile, 'decreed').length > 0) return 'decreed'
  return running(caseFile).length > 0 ? 'protected' : 'concluded'
}

/** Where the plan stands, or what it waits for. */
function planned({ study, plan }: CaseFile): string {
  if (plan && !plan.decided) return heard(plan) ? 'for-decision' : 'plan-proposed'
  return study?.protects ? 'studied' : 'for-decision'
}

/** Where a file stands on the way to the Board's decision. */
function underWay(caseFile: CaseFile): string {
  if (owedBy(caseFile, 'urgent').length > 0) return 'measures-owed'
  if (studied(caseFile)) return planned(caseFile)
  if (caseFile.urgent === 'issued') return 'measures-implemented'
  if (caseFile.forwarded) return 'under-study'
  return caseFile.admission === 'admitted' ? 'admitted' : 'received'
}

function status(caseFile: CaseFile): string {
  if (caseFile.closed) return 'closed'
  if (caseFile.lost) return 'lost'
  if (caseFile.leaving) return 'leaving'
  if (caseFile.admission === 'declined') return 'declined'
  if (running(caseFile).some(({ word }) => word === 'contradicted')) return 'measures-contradicted'
  return caseFile.decision === 'undecided' ? underWay(caseFile) : outcome(caseFile)
}

/** A case as the desk lists it. A file that has not begun is not listed. */
export function docket(caseFile: CaseFile): Derived {
  if (!caseFile.enteredAt) return {}
  const { entity, population, holder, consent, enteredAt, handlers } = caseFile
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
      handlers,
    },
    answers: caseFile.answers,
  }
}
