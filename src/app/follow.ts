import { isOf } from '../domain/act.js'
import { authorityInstructed } from '../domain/case/acts/authority-instructed.js'
import { decisionCommunicated } from '../domain/case/acts/decision-communicated.js'
import type { Decision, Proposal } from '../domain/decide.js'
import { instructionDelivered } from '../domain/instruction/acts/delivered.js'
import { instructionIssued } from '../domain/instruction/acts/issued.js'
import { outline } from './read.js'
import { record } from './record.js'
import type { World } from './world.js'

/** What follows from a delivery in the case: the decision is communicated to this authority. */
async function communicated(world: World, { file: instruction, by }: Proposal): Promise<Proposal[]> {
  const [issued] = await outline(world, instruction)
  if (!issued || !isOf(instructionIssued, issued)) return []
  const { case: file, authority } = issued.facets
  const acts = await outline(world, file)
  const telling = acts.find((act) => isOf(authorityInstructed, act) && act.facets.instruction === instruction)
  if (!telling || !isOf(authorityInstructed, telling)) return []
  const said = { authority, instruction, decision: telling.facets.decision }
  return [{ file, seen: acts.length, kind: decisionCommunicated.kind, by, cites: [{ file: instruction }], said }]
}

/** Records what happened to a letter. With its delivery the case says that the decision was communicated, both or neither. */
export async function follow(world: World, step: Proposal): Promise<Decision> {
  const follows = step.kind === instructionDelivered.kind ? await communicated(world, step) : []
  return record(world, [step, ...follows])
}
