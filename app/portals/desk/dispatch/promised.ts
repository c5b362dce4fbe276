import type { DateTime } from 'luxon'

import type MediationCase from '#cases/models/mediation_case'
import { clock, type Day } from '#core/clock'
import { say } from '#core/words'
import type { Deadline } from '#deadlines/compute'
import { computeInstant } from '#deadlines/compute_instant'
import CalendarDay from '#deadlines/models/calendar_day'
import DeadlineRule from '#deadlines/models/deadline_rule'
import type { ClockUnit } from '#deadlines/term'
import { progress } from '#deadlines/progress'
import SupplementRequest from '#intake/models/supplement_request'

export interface DayTag {
  day: Day
  label: string
  kind: 'overdue' | 'near' | 'fine'
}

const STATUS_ANSWER = 'D02'
const REMOTE = ['web', 'sms', 'api']

/** By when each case must be answered (D02), days spent waiting for papers left out, as a tag for a list. */
export async function promised(cases: MediationCase[]): Promise<Map<number, DayTag>> {
  if (!cases.length) return new Map()

  const [{ regionCode: region }] = cases
  const calendar = await CalendarDay.calendarOf(region)
  const rule = await DeadlineRule.inForce({ region, code: STATUS_ANSWER }, clock.today())
  if (!rule) return new Map()

  const requests = await SupplementRequest.query().whereIn(
    'caseId',
    cases.map(({ id }) => id)
  )
  return new Map(
    cases.map(({ id, registeredAt }) => {
      const pauses = requests.filter(({ caseId }) => caseId === id).map(pauseOf)
      const deadline = rule.deadlineFrom(clock.dayOf(registeredAt), calendar, pauses)
      return [id, tagOf(deadline)]
    })
  )
}

/** The moment by which a person should first have answered what came without anybody at the desk (D01). */
export async function firstResponses(cases: MediationCase[]): Promise<Map<number, DateTime>> {
  const remote = cases.filter(({ channel }) => REMOTE.includes(channel))
  if (!remote.length) return new Map()

  const [{ regionCode: region }] = remote
  const rule = await DeadlineRule.inForce({ region, kind: 'first_response' }, clock.today())
  if (!rule || rule.runsByTheDay) return new Map()

  return new Map(
    remote.map(({ id, registeredAt }) => [
      id,
      computeInstant(registeredAt, rule.length, rule.unit as ClockUnit),
    ])
  )
}

function pauseOf({ askedAt, answeredAt }: SupplementRequest) {
  return { from: clock.dayOf(askedAt), to: answeredAt ? clock.dayOf(answeredAt) : clock.today() }
}

function tagOf(deadline: Deadline): DayTag {
  const { left, overdue, nearness } = progress(deadline, clock.today())

  return {
    day: deadline.due,
    label: overdue
      ? say('desk.queue.overdue', { days: overdue })
      : say('desk.queue.left', { days: left }),
    kind: overdue ? 'overdue' : nearness === 'early' || nearness === 'half' ? 'fine' : 'near',
  }
}
