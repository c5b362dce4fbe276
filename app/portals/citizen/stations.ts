import type { CaseStatus, Verb } from '#cases/case_lifecycle'
import type CaseEvent from '#cases/models/case_event'
import type MediationCase from '#cases/models/mediation_case'
import { clock, type Day } from '#core/clock'
import { say } from '#core/words'

const STATIONS: { name: string; reachedBy: (Verb | 'register')[] }[] = [
  { name: 'registered', reachedBy: ['register'] },
  { name: 'accepted', reachedBy: ['accept'] },
  { name: 'assigned', reachedBy: ['assign'] },
  { name: 'mediating', reachedBy: ['begin'] },
  { name: 'agreed', reachedBy: ['sign', 'record_oral'] },
  { name: 'performed', reachedBy: ['complete_performance', 'close'] },
]

const WITHOUT_AGREEMENT: CaseStatus[] = [
  'closed_failed',
  'not_accepted',
  'withdrawn',
  'transferred',
  'consulted',
]

export interface Station {
  state: 'done' | 'now' | 'ahead'
  what: string
  day?: Day
  when?: string
  more?: string
}

/** 进度线: 登记·受理·指派·调解·协议·履行. A case that ended on the way shows how, and nothing ahead. */
export function stationsOf(mediationCase: MediationCase, trail: CaseEvent[]): Station[] {
  const reached = STATIONS.map(({ name, reachedBy }) => ({
    name,
    entry: trail.findLast(({ verb }) => reachedBy.includes(verb)),
  }))
  const last = reached.findLastIndex(({ entry }) => entry)
  const done: Station[] = reached
    .slice(0, last + 1)
    .filter(({ entry }) => entry)
    .map(({ name, entry }) => ({
      state: 'done',
      what: say(`citizen.stations.${name}`),
      day: clock.dayOf(entry!.occurredAt),
    }))

  const ending = trail.findLast(({ toStatus }) => WITHOUT_AGREEMENT.includes(toStatus))
  if (ending) return [...done, ended(ending)]

  return [...done, ...aheadOf(last, mediationCase)]
}

function ended({ toStatus, occurredAt }: CaseEvent): Station {
  return {
    state: 'now',
    what: say(`citizen.statuses.${toStatus}`),
    day: clock.dayOf(occurredAt),
  }
}

/** The station now being worked towards, and those after it. */
function aheadOf(last: number, { status }: MediationCase): Station[] {
  return STATIONS.slice(last + 1).map(({ name }, index) => ({
    state: index === 0 ? 'now' : 'ahead',
    what: say(`citizen.stations.${name}`),
    when: index === 0 ? say('citizen.case.now') : undefined,
    more: index === 0 ? say(`citizen.statuses.${status}`) : undefined,
  }))
}
