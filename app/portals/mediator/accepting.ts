import { clock } from '#core/clock'
import type ContactAttempt from '#cases/models/contact_attempt'
import type MediationCase from '#cases/models/mediation_case'
import { say } from '#core/words'
import { formatDay, formatInstant } from '#core/wording'
import { due } from '#deadlines/queries/due'
import RoutingDecision from '#routing/models/routing_decision'
import { mediatorsOf } from '#routing/queries/candidates'
import { rowOf } from '#portals/mediator/party_rows'

/** M5 接案: why this committee, who stands too near, what each side said; null once the committee has answered. */
export async function acceptingOf(mediationCase: MediationCase) {
  if (!['routed', 'consent_pending'].includes(mediationCase.status)) return null

  await mediationCase.load('contactAttempts')
  const decision = await RoutingDecision.latestOf(mediationCase.id).first()
  const mediators = await mediatorsOf(mediationCase.committee, mediationCase.parties)

  return {
    statement: mediationCase.statement,
    claim: mediationCase.claim,
    answerBy: await answerBy(mediationCase),
    reasons: decision?.trace.sentences ?? [],
    decided: decision?.isOverridden ? decision.reason : null,
    conflicts: mediators
      .filter(({ conflict }) => conflict)
      .map(({ mediator, conflict }) =>
        say('mediator.accepting.conflict', { mediator: mediator.name, party: conflict! })
      ),
    mediators: mediators.map(({ mediator, load, conflict }) => ({
      key: mediator.name,
      text:
        say('mediator.accepting.mediator', {
          background: mediator.profile?.background ?? say('mediator.unknown'),
          load,
        }) + (conflict ? say('mediator.accepting.recuse') : ''),
    })),
    parties: mediationCase.parties.map((party) => rowOf(party)),
    contacts: mediationCase.contactAttempts.map((attempt) => contactOf(attempt, mediationCase)),
  }
}

function contactOf(
  { attemptedAt, partyId, means, outcome, note }: ContactAttempt,
  { parties }: MediationCase
) {
  return {
    when: formatInstant(attemptedAt),
    what: `${say(`mediator.contact_means.${means}`)}：${say(`mediator.contact_outcomes.${outcome}`)}`,
    by: parties.find(({ id }) => id === partyId)?.shownName ?? '',
    more: note,
  }
}

async function answerBy({ regionCode: region, lane, registeredAt }: MediationCase) {
  const { deadline } = await due({ region, lane, kind: 'acceptance' }, clock.dayOf(registeredAt))
  return say('mediator.accepting.answer_by', { day: formatDay(deadline.due) })
}
