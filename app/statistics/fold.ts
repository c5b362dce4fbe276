import { type MilestoneKind, transition } from '#cases/case_lifecycle'
import type CaseEvent from '#cases/models/case_event'
import MediationCase from '#cases/models/mediation_case'
import Milestone from '#cases/models/milestone'

/** The milestones of one case, read from its trail alone, entries in order. */
export function fold(trail: CaseEvent[]): Partial<Milestone>[] {
  const standing = new MediationCase().fill({ round: 1 })
  const milestones: Partial<Milestone>[] = []

  for (const event of trail) {
    classify(standing, event)
    const kind = kindOf(event)
    if (kind) milestones.push(Milestone.from(standing, event, kind))
  }
  return milestones
}

/** The case as it was classified from this entry on. */
function classify(standing: MediationCase, { caseId, regionCode, verb, payload }: CaseEvent) {
  standing.merge({ id: caseId, regionCode })
  if (verb === 'reopen') standing.round += 1
  if (typeof payload.people === 'number') standing.peopleCount = payload.people
  if (typeof payload.channel === 'string') standing.channel = payload.channel
  if (typeof payload.source === 'string') standing.source = payload.source
  if (payload.lane !== undefined) standing.lane = payload.lane as string | null
  if (payload.disputeType !== undefined) standing.disputeType = payload.disputeType as string | null
  // A returned case belongs to no committee; the entry names the one it came back from.
  if (verb === 'return_route') standing.committeeId = null
  else if (payload.committeeId !== undefined)
    standing.committeeId = payload.committeeId as number | null
}

function kindOf({ verb }: CaseEvent): MilestoneKind | undefined {
  return verb === 'register' ? 'registered' : transition(verb).milestone
}
