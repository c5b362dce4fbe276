import { CLOCK_STATUSES, type Verb } from '#cases/case_lifecycle'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { say } from '#core/words'
import { formatDay, formatInstant } from '#core/wording'
import type Hearing from '#hearings/models/hearing'

export interface NextStep {
  /** Key of its words in `mediator.next`. */
  key: string
  title: string
  /** The verbs its buttons lead to, the first one first. */
  verbs: Verb[]
  /** Key of the article in `mediator.articles`, if the law itself asks for the step. */
  article: string | null
  /** The moment already agreed for it. */
  at: Hearing | null
}

/** What is legally next in a case. Load `parties`; pass its hearings in order of time. */
export function nextStepOf(mediationCase: MediationCase, hearings: Hearing[]): NextStep | null {
  const [key, verbs, at = null] = stepOf(mediationCase, hearings) ?? []
  if (!key) return null

  return {
    key,
    title: say(`mediator.next.${key}`, { at: at ? formatInstant(at.startsAt) : '' }),
    verbs: verbs!,
    article: articleOf(key, mediationCase),
    at,
  }
}

/** `最迟 3月30日 周一 调完；建议 3月27日 前。` */
export function lastDayWords({ dueOn, safeOn, status }: MediationCase): string | null {
  return dueOn && safeOn && CLOCK_STATUSES.includes(status)
    ? say('mediator.next.lead', { due: formatDay(dueOn), safe: formatDay(safeOn) })
    : null
}

type Step = [key: string, verbs: Verb[], at?: Hearing]

function stepOf(mediationCase: MediationCase, hearings: Hearing[]): Step | null {
  switch (mediationCase.status) {
    case 'routed':
      return ['answer', ['ask_consent', 'record_consent']]
    case 'consent_pending':
      return allAgreed(mediationCase)
        ? ['accept', ['accept']]
        : ['consent', ['record_consent', 'log_contact']]
    case 'accepted':
      return ['assign', ['assign']]
    case 'assigned':
      if (mediationCase.parties.some((party) => !party.rightsToldAt))
        return ['rights', ['tell_rights']]
      return meeting(hearings) ?? ['first_hearing', ['schedule', 'begin']]
    case 'mediating':
      return meeting(hearings) ?? ['next_hearing', ['schedule', 'draft_agreement']]
    case 'paused':
      return ['resume', ['resume']]
    case 'signing':
      return ['sign', ['mark']]
    case 'agreed':
    case 'performing':
      return ['perform', ['record_performance']]
    case 'performed':
      return ['close', ['close']]
    case 'closed_success':
    case 'closed_failed':
    case 'not_accepted':
    case 'withdrawn':
      return ['archive', ['archive']]
    default:
      return null
  }
}

function meeting(hearings: Hearing[]): Step | null {
  const booked = hearings.find((hearing) => hearing.isScheduled)
  if (booked && clock.dayOf(booked.startsAt) > clock.today())
    return ['coming', ['schedule', 'draft_agreement'], booked]
  if (booked) return ['hold', ['hold_hearing'], booked]

  const unsealed = hearings.find((hearing) => hearing.isHeld && !hearing.minutes?.isSealed)
  return unsealed ? ['minutes', ['seal_minutes'], unsealed] : null
}

function allAgreed({ parties }: MediationCase): boolean {
  return parties.every(({ consent }) => consent === 'agreed')
}

const ARTICLES: Record<string, string> = {
  answer: 'consent',
  consent: 'consent',
  accept: 'consent',
  assign: 'assign',
  rights: 'rights',
  sign: 'effect',
  perform: 'performance',
  archive: 'archive',
  close: 'archive',
}

function articleOf(key: string, { lane }: MediationCase): string | null {
  if (ARTICLES[key]) return ARTICLES[key]
  return lane === 'medical' ? 'medical_term' : 'mediate'
}
