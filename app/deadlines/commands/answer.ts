import { clock } from '#core/clock'
import {
  dayOf,
  instantOf,
  lengthOf,
  pauseOf,
  ruleQuestion,
  unitOf,
} from '#deadlines/commands/question'
import { compute, type Deadline } from '#deadlines/compute'
import { computeInstant } from '#deadlines/compute_instant'
import CalendarDay from '#deadlines/models/calendar_day'
import DeadlineRule from '#deadlines/models/deadline_rule'
import { NotComputable } from '#deadlines/not_computable'
import type { ClockUnit, Pause, Term, Unit } from '#deadlines/term'

/** What a person asks on the command line, as typed. */
export type Asked = {
  rule?: string
  start?: string
  length?: string
  unit?: string
  roll?: boolean
  pause?: string[]
  region?: string
  lane?: string
  source?: string
  kind?: string
}

export type Answer = Awaited<ReturnType<typeof answerOf>>

/** @throws NotComputable with the reason that the person is told */
export async function answerOf(asked: Asked) {
  checkAsked(asked)
  if (!asked.start) throw new NotComputable('start_missing')
  if (Boolean(asked.rule) === Boolean(asked.length)) throw new NotComputable('rule_or_length')

  const pauses = (asked.pause ?? []).map(pauseOf)
  const rule = asked.rule ? await ruleNamed(asked.rule, asked) : null
  if (rule && pauses.length && !rule.pausesFor.length)
    throw new NotComputable('never_stops', { code: rule.code, name: rule.name })

  const period = rule ?? {
    length: lengthOf(asked.length!),
    unit: unitOf(asked.unit),
    rolls: asked.roll,
    countsBack: false,
  }
  return { rule: rule && ruleForPeople(rule), ...(await timeOf(period, asked, pauses)) }
}

const ONCE = ['rule', 'start', 'length', 'unit', 'region', 'lane', 'source', 'kind'] as const

function checkAsked(asked: Asked) {
  const repeated = ONCE.find((flag) => Array.isArray(asked[flag]))
  if (repeated) throw new NotComputable('repeated', { flag: repeated })

  const { region = '00' } = asked
  if (!/^\d{2,12}$/.test(region)) throw new NotComputable('region', { region })
}

async function ruleNamed(name: string, asked: Asked) {
  const question = ruleQuestion(name, asked)
  const day = dayOf(asked.start!)
  const rule = await DeadlineRule.inForce(question, day)
  if (!rule) throw new NotComputable('no_rule_in_force', { day })
  return rule
}

type Period = Pick<Term, 'length' | 'rolls' | 'countsBack'> & { unit: Unit }

async function timeOf(
  { length, unit, rolls, countsBack }: Period,
  { start, region = '00' }: Asked,
  pauses: Pause[]
) {
  if (unit === 'hour' || unit === 'minute') return instantAnswer(start!, length, unit, pauses)

  const day = dayOf(start!)
  const calendar = await CalendarDay.calendarOf(region)
  return {
    start: day,
    pauses,
    ...compute({ start: day, length, unit, rolls, countsBack, pauses }, calendar),
  }
}

function instantAnswer(text: string, length: number, unit: ClockUnit, pauses: Pause[]) {
  if (pauses.length) throw new NotComputable('pause_of_hours')

  const start = instantOf(text)
  const due = computeInstant(start, length, unit)
  return {
    start: clock.local(start).toISO()!,
    pauses,
    due: clock.local(due).toISO()!,
    // A clock that runs day and night has no working day before it.
    safe: null,
    rolled: null,
    presumed: false,
    calendar: null,
    unit,
    length,
    days: [] as Deadline['days'],
  }
}

function ruleForPeople(rule: DeadlineRule) {
  const {
    code,
    kind,
    name,
    lane,
    referralSource,
    regionCode,
    startEvent,
    pausesFor,
    extension,
    onExpiry,
  } = rule
  return {
    ...{ code, kind, name, lane, referralSource, region: regionCode, startEvent, pausesFor },
    rolls: rule.rolls,
    countsBack: rule.countsBack,
    ...{ extension, onExpiry, law: rule.law, article: rule.article, note: rule.note },
    designDefault: rule.isDesignDefault,
  }
}
