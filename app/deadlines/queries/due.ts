import type { QueryClientContract } from '@adonisjs/lucid/types/database'

import type { Day } from '#core/clock'
import CalendarDay from '#deadlines/models/calendar_day'
import DeadlineRule, { type RuleQuestion } from '#deadlines/models/deadline_rule'
import { NotComputable } from '#deadlines/not_computable'
import type { Pause } from '#deadlines/term'

/**
 * The rule in force on the start day and the deadline it gives there. Inside a transaction pass it as
 * `client`. A pause that has not ended yet is passed with today as its end: the deadline is then the
 * one that would follow if the clock went on tomorrow.
 *
 * @throws NotComputable when no rule is in force, or it counts in hours
 */
export async function due(
  question: RuleQuestion,
  start: Day,
  { pauses, client }: { pauses?: readonly Pause[]; client?: QueryClientContract } = {}
) {
  const rule = await DeadlineRule.inForce(question, start, client)
  if (!rule) throw new NotComputable('no_rule_in_force', { day: start })

  const calendar = await CalendarDay.calendarOf(question.region, client)
  return { rule, deadline: rule.deadlineFrom(start, calendar, pauses) }
}
