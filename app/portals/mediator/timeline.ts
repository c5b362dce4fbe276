import { transition } from '#cases/case_lifecycle'
import type CaseEvent from '#cases/models/case_event'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { say } from '#core/words'
import { formatDay, formatInstant } from '#core/wording'
import { TERMINATION_GROUNDS } from '#portals/mediator/grounds'

/** What the law counts from. */
const LEGAL = ['register', 'accept', 'pause', 'resume', 'extend', 'sign', 'terminate', 'expire']

/** The trail in words, newest first: what, when, who in which role, and why. Load `trail.actor` and `parties`. */
export function timelineOf(mediationCase: MediationCase) {
  return mediationCase.trail.toReversed().map((entry) => ({
    when: formatInstant(entry.occurredAt),
    what: say(`cases.verbs.${entry.verb}`),
    by: actorOf(entry),
    more: [detailOf(entry, mediationCase), entry.reason, enteredLater(entry)]
      .filter(Boolean)
      .join('。'),
    legal: LEGAL.includes(entry.verb) || isCounted(entry),
  }))
}

function actorOf({ actor, actorRole }: CaseEvent): string {
  const role = say(`mediator.roles.${actorRole}`)
  if (!actor || actorRole === 'citizen') return role
  return `${actor.name} ${role}`
}

/** What the payload adds for a reader; codes are turned into words, ids into who is meant. */
function detailOf({ verb, payload }: CaseEvent, { parties }: MediationCase): string | null {
  const party = parties.find(({ id }) => id === payload.partyId)
  const who = party ? party.shownName : ''
  const day = (value: unknown) => (typeof value === 'string' ? formatDay(value) : '')

  switch (verb) {
    case 'record_consent':
      return say('mediator.detail.consent', {
        who,
        answer: say(`cases.consents.${payload.consent}`),
      })
    case 'log_contact':
      return say('mediator.detail.contact', {
        who,
        means: say(`mediator.contact_means.${payload.means}`),
        outcome: say(`mediator.contact_outcomes.${payload.outcome}`),
      })
    case 'accept':
    case 'resume':
      return payload.dueOn ? say('mediator.detail.due', { day: day(payload.dueOn) }) : null
    case 'pause':
      return say(`mediator.pause_grounds.${payload.ground}`)
    case 'extend':
      return say('mediator.detail.extended', {
        former: day(payload.formerDueOn),
        day: day(payload.dueOn),
      })
    case 'hold_hearing':
      return say('mediator.detail.held', {
        present: Number(payload.present) + Number(payload.late),
        absent: Number(payload.absent),
      })
    case 'terminate':
    case 'expire':
      return endingOf(payload.ground)
    default:
      return null
  }
}

/** The ground in words; older entries may carry one that is no longer on the list. */
function endingOf(ground: unknown): string | null {
  const known = [...TERMINATION_GROUNDS, 'expired'].find((candidate) => candidate === ground)
  return known ? say(`mediator.termination_grounds.${known}`) : null
}

function enteredLater({ occurredAt, recordedAt }: CaseEvent): string | null {
  if (clock.dayOf(recordedAt) <= clock.dayOf(occurredAt)) return null
  return say('mediator.detail.late', { when: formatInstant(recordedAt) })
}

function isCounted({ verb }: CaseEvent): boolean {
  return verb !== 'register' && transition(verb).milestone !== undefined
}
