import { type CaseStatus, ENDED_STATUSES, type Verb } from '#cases/case_lifecycle'
import type CaseEvent from '#cases/models/case_event'
import type MediationCase from '#cases/models/mediation_case'
import { clock, type Day } from '#core/clock'
import { say } from '#core/words'

/** Each station, the verbs that leave it behind, and the statuses in which a case stands there. */
const STATIONS: { name: string; passedBy: (Verb | 'register')[]; at: CaseStatus[] }[] = [
  { name: 'registered', passedBy: ['register'], at: [] },
  {
    name: 'accepted',
    passedBy: ['accept'],
    at: ['registered', 'supplement', 'routed', 'consent_pending'],
  },
  { name: 'assigned', passedBy: ['assign'], at: ['accepted'] },
  {
    name: 'mediating',
    passedBy: ['propose', 'record_oral'],
    at: ['assigned', 'mediating', 'paused'],
  },
  { name: 'agreed', passedBy: ['sign', 'record_oral'], at: ['signing'] },
  {
    name: 'performed',
    passedBy: ['complete_performance', 'close'],
    at: ['agreed', 'performing'],
  },
]

export interface Station {
  state: 'done' | 'now' | 'ahead'
  what: string
  day?: Day
  when?: string
  more?: string
}

/** 进度线: 登记·受理·指派·调解·协议·履行. A case that ended on the way shows how, and nothing ahead. */
export function stationsOf({ status }: MediationCase, trail: CaseEvent[]): Station[] {
  const now = STATIONS.findIndex(({ at }) => at.includes(status))
  const passed = now < 0 ? STATIONS : STATIONS.slice(0, now)
  const done = passed.flatMap((station) => doneBy(station, trail))
  if (now >= 0) return [...done, ...aheadOf(now, status)]

  const ending = trail.findLast(({ toStatus }) => isEndWithoutAgreement(toStatus))
  return ending ? [...done, endedBy(ending)] : done
}

function doneBy({ name, passedBy }: (typeof STATIONS)[number], trail: CaseEvent[]): Station[] {
  const entry = trail.findLast(({ verb }) => passedBy.includes(verb))
  if (!entry) return []

  return [
    { state: 'done', what: say(`citizen.stations.${name}`), day: clock.dayOf(entry.occurredAt) },
  ]
}

/** The station the case stands at, and those after it. */
function aheadOf(now: number, status: CaseStatus): Station[] {
  return STATIONS.slice(now).map(({ name }, index) => ({
    state: index === 0 ? 'now' : 'ahead',
    what: say(`citizen.stations.${name}`),
    when: index === 0 ? say('citizen.case.now') : undefined,
    more: index === 0 ? say(`citizen.statuses.${status}`) : undefined,
  }))
}

function isEndWithoutAgreement(status: CaseStatus): boolean {
  return ENDED_STATUSES.includes(status) && !['closed_success', 'archived'].includes(status)
}

function endedBy({ toStatus, occurredAt }: CaseEvent): Station {
  return {
    state: 'now',
    what: say(`citizen.statuses.${toStatus}`),
    day: clock.dayOf(occurredAt),
  }
}
