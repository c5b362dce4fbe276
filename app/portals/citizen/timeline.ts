import type { Verb } from '#cases/case_lifecycle'
import type CaseEvent from '#cases/models/case_event'
import type MediationCase from '#cases/models/mediation_case'
import { say } from '#core/words'
import { formatInstant } from '#core/wording'
import type User from '#identity/models/user'

/** What the parties are told. What is not named here stays inside: notes, risks, supervision, contact logs. */
const TOLD: (Verb | 'register')[] = [
  'register',
  'ask_supplement',
  'supplement',
  'route',
  'ask_consent',
  'record_consent',
  'accept',
  'reject',
  'transfer',
  'consult',
  'withdraw',
  'assign',
  'tell_rights',
  'recuse',
  'begin',
  'schedule',
  'cancel_hearing',
  'hold_hearing',
  'seal_minutes',
  'pause',
  'resume',
  'extend',
  'propose',
  'decline_to_sign',
  'sign',
  'record_oral',
  'terminate',
  'expire',
  'record_performance',
  'complete_performance',
  'close',
  'reopen',
]

const LEGAL: (Verb | 'register')[] = ['register', 'accept', 'pause', 'resume', 'extend', 'sign']

export interface TimelineEntry {
  when: string
  what: string
  by: string
  legal: boolean
}

/** 时间线 in a citizen's words, newest first: neither reasons nor names from inside the office. */
export function timelineOf(
  mediationCase: MediationCase,
  trail: CaseEvent[],
  reader: User
): TimelineEntry[] {
  const own = mediationCase.partiesOf(reader).map(({ id }) => id)

  return trail
    .filter((entry) => TOLD.includes(entry.verb) || isOwnMaterial(entry, own))
    .map((entry) => ({
      when: formatInstant(entry.occurredAt),
      what: wordsOf(entry, own),
      by: actorOf(entry, mediationCase, reader),
      legal: LEGAL.includes(entry.verb),
    }))
    .toReversed()
}

function isOwnMaterial({ verb, payload }: CaseEvent, own: number[]): boolean {
  return verb === 'add_evidence' && own.includes(Number(payload.partyId))
}

function wordsOf({ verb, payload }: CaseEvent, own: number[]): string {
  if (verb !== 'record_consent') return say(`citizen.timeline.${verb}`)

  const side = own.includes(Number(payload.partyId)) ? 'own' : 'other'
  return say(`citizen.timeline.consent.${side}.${payload.consent}`)
}

function actorOf(
  { verb, actorId, actorRole }: CaseEvent,
  mediationCase: MediationCase,
  reader: User
): string {
  if (verb === 'add_evidence') return ''
  if (actorRole !== 'citizen') return say(`citizen.roles.${actorRole}`)

  // Whoever filed without signing in had no account yet, and was the applicant.
  const isReader = actorId === null ? mediationCase.isFiledBy(reader) : actorId === reader.id
  return say(isReader ? 'citizen.roles.you' : 'citizen.roles.party')
}
