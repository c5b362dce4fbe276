import { DateTime } from 'luxon'

import { clock, type Day } from '#core/clock'
import type { RuleQuestion } from '#deadlines/models/deadline_rule'
import { NotComputable } from '#deadlines/not_computable'
import { checkDay, type Pause, type Unit } from '#deadlines/term'

/** Lanes 调解领域 whose mediation deadline may be asked for by name. */
const LANES = [
  ...['medical', 'traffic', 'labor', 'education', 'safety', 'water', 'food', 'environment', 'land'],
  ...['family', 'property', 'consumer', 'general'],
]

const UNITS = ['working', 'calendar', 'year', 'hour', 'minute']

/** Which rule a person means: a lane's mediation deadline, or a code from D01 to D18. */
export function ruleQuestion(
  rule: string,
  {
    region = '00',
    source,
    lane,
    kind,
  }: { region?: string; source?: string; lane?: string; kind?: string }
): RuleQuestion {
  if (LANES.includes(rule)) return { region, lane: rule, source: source ?? null, kind: 'mediation' }

  const code = rule.toUpperCase()
  if (!/^D(0[1-9]|1[0-8])$/.test(code))
    throw new NotComputable('rule_unknown', { rule, lanes: LANES.join(' ') })
  return { region, lane, source, kind, code }
}

export function lengthOf(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new NotComputable('length', { length: text })
  return Number(text)
}

export function unitOf(text: string | undefined): Unit {
  if (!UNITS.includes(text ?? '')) throw new NotComputable('unit', { unit: text ?? '' })
  return text as Unit
}

/** `2026-03-16..2026-05-20`, both days included. */
export function pauseOf(text: string): Pause {
  const [from, to, ...rest] = text.split('..')
  if (!to || rest.length) throw new NotComputable('pause', { pause: text })

  checkDay(from)
  checkDay(to)
  return { from, to }
}

/** A day, or a wall-clock time at the office, or an instant with its offset. A day is its first minute. */
export function instantOf(text: string): DateTime {
  const instant =
    /(Z|[+-]\d\d:?\d\d)$/.test(text) && text.includes('T') ? DateTime.fromISO(text) : atOffice(text)
  if (!instant.isValid) throw new NotComputable('instant', { start: text })
  return instant
}

/** The day at the office on which the text's day or instant falls. */
export function dayOf(text: string): Day {
  const day = text.includes('T') ? clock.dayOf(instantOf(text)) : text
  checkDay(day)
  return day
}

function atOffice(text: string): DateTime {
  const [day, time] = text.split('T')
  checkDay(day)
  return clock.at(day, time)
}
