import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import Extension from '#cases/models/extension'
import type MediationCase from '#cases/models/mediation_case'
import Pause from '#cases/models/pause'
import { clock, type Day } from '#core/clock'
import type { Deadline } from '#deadlines/compute'
import CalendarDay from '#deadlines/models/calendar_day'
import DeadlineRule from '#deadlines/models/deadline_rule'

export interface CaseClock {
  rule: DeadlineRule
  deadline: Deadline
  /** The last day for mediating: as computed, or as everyone agreed in writing. */
  due: Day
  /** One working day before it. */
  safe: Day
  isExtended: boolean
}

/**
 * The mediation clock of an accepted case: a pure function of its trail, the rule in force on the day
 * it began, and a named calendar. Null before it runs.
 */
export async function clockOf(
  mediationCase: MediationCase,
  trx?: TransactionClientContract
): Promise<CaseClock | null> {
  if (!mediationCase.acceptedAt || !mediationCase.lane) return null

  const acceptedOn = clock.dayOf(mediationCase.acceptedAt)
  const { regionCode: region, lane, referralSource: source } = mediationCase
  const rule = await DeadlineRule.inForce(
    { kind: 'mediation', region, lane, source },
    acceptedOn,
    trx
  )
  if (!rule) return null

  const calendar = await CalendarDay.calendarOf(region, trx)
  const startedOn = startOf(rule, mediationCase, acceptedOn)
  const deadline = rule.deadlineFrom(startedOn, calendar, await pausesOf(mediationCase, rule, trx))

  const extension = await lastExtension(mediationCase, trx)
  if (!extension)
    return { rule, deadline, due: deadline.due, safe: deadline.safe, isExtended: false }

  const due = extension.dueOn
  return { rule, deadline, due, safe: calendar.workdayBefore(due), isExtended: true }
}

/** Writes the derived days onto the locked case, where lists are sorted by them. */
export async function setClock(locked: MediationCase, trx: TransactionClientContract) {
  const running = await clockOf(locked, trx)

  locked.merge({
    clockCode: running?.rule.code ?? null,
    dueOn: running?.due ?? null,
    safeOn: running?.safe ?? null,
  })
}

/** 劳动争议调解仲裁法 art. 14 counts from the receipt of the application; most rules from acceptance. */
function startOf(rule: DeadlineRule, mediationCase: MediationCase, acceptedOn: Day): Day {
  return rule.startEvent === 'application_received'
    ? clock.dayOf(mediationCase.appliedAt)
    : acceptedOn
}

async function pausesOf(
  mediationCase: MediationCase,
  rule: DeadlineRule,
  trx?: TransactionClientContract
) {
  const pauses = await Pause.query({ client: trx }).where('caseId', mediationCase.id)

  return pauses
    .filter((pause) => rule.stopsFor(pause.ground))
    .map((pause) => ({
      from: pause.startedOn,
      to: pause.endedOn ?? latest(clock.today(), pause.startedOn),
    }))
}

function lastExtension(mediationCase: MediationCase, trx?: TransactionClientContract) {
  return Extension.query({ client: trx })
    .where('caseId', mediationCase.id)
    .orderBy('id', 'desc')
    .first()
}

const latest = (one: Day, other: Day) => (one > other ? one : other)
