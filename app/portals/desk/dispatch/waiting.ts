import type { CaseStatus } from '#cases/case_lifecycle'
import { spokenCitizenNumber } from '#cases/citizen_number'
import MediationCase from '#cases/models/mediation_case'
import { say } from '#core/words'
import { formatInstant } from '#core/wording'
import type User from '#identity/models/user'
import { firstResponses, promised } from '#portals/desk/dispatch/promised'
import type Lane from '#routing/models/lane'
import RoutingDecision from '#routing/models/routing_decision'

/** More than anybody clears in a day; the heading says when there are more. */
const AT_MOST = 50

/** Cases waiting at the desk, the oldest first. Load the dispatcher's posts first. */
export async function waiting(dispatcher: User, status: CaseStatus = 'registered') {
  return MediationCase.visibleTo(dispatcher)
    .where('status', status)
    .preload('parties')
    .orderBy('registeredAt')
    .orderBy('id')
    .limit(AT_MOST)
}

/** Each as a line: by when, what, from where, what the rules propose. Load parties first. */
export async function linesOf(cases: MediationCase[], lanes: Map<string, Lane>) {
  const days = await promised(cases)
  const responses = await firstResponses(cases)
  const suggestions = await suggestionsFor(cases)

  return cases.map((mediationCase) => {
    const { publicId, citizenNumber, title, channel, returnCount, isUrgent, isMass } = mediationCase
    const suggestion = suggestions.get(mediationCase.id)
    return {
      publicId,
      title,
      isReturned: returnCount > 0,
      isUrgent,
      isMass,
      number: spokenCitizenNumber(citizenNumber),
      channel: say(`cases.channels.${channel}`),
      came: formatInstant(mediationCase.registeredAt),
      respondBy: responses.get(mediationCase.id) ?? null,
      who: mediationCase.parties.map(({ shownName }) => shownName).join('·'),
      tag: days.get(mediationCase.id),
      suggestion: suggestion && {
        lane: suggestion.ground
          ? say('desk.queue.reject')
          : (lanes.get(suggestion.suggestedLane)?.name ?? suggestion.suggestedLane),
        sure: Math.round(suggestion.confidence / 10),
      },
    }
  })
}

/** The latest suggestion for each case, without its long trace. */
async function suggestionsFor(cases: MediationCase[]) {
  const decisions = await RoutingDecision.query()
    .select('id', 'caseId', 'suggestedLane', 'ground', 'confidence')
    .whereIn(
      'caseId',
      cases.map(({ id }) => id)
    )
    .orderBy('id')
  return new Map(decisions.map((decision) => [decision.caseId, decision]))
}
