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

/** What an entry says of how the case is classified, from then on. */
const CLASSIFYING: Partial<
  Record<CaseEvent['verb'], (event: CaseEvent) => Partial<MediationCase>>
> = {
  register: ({ payload: { channel, source, people } }) =>
    ({ channel, source, peopleCount: people }) as Partial<MediationCase>,
  route: ({ payload: { lane, disputeType, committeeId } }) =>
    ({ lane, disputeType, committeeId }) as Partial<MediationCase>,
  // The entry names the committee it came back from.
  return_route: () => ({ committeeId: null }),
}

function classify(standing: MediationCase, event: CaseEvent) {
  const { caseId, regionCode, verb } = event
  standing.merge({ id: caseId, regionCode, ...CLASSIFYING[verb]?.(event) })
  if (verb === 'reopen') standing.round += 1
}

function kindOf({ verb }: CaseEvent): MilestoneKind | undefined {
  return verb === 'register' ? 'registered' : transition(verb).milestone
}
