import { DateTime } from 'luxon'

import type { Day } from '#core/clock'
import { say } from '#core/words'
import type { Deadline } from '#deadlines/compute'
import { progress } from '#deadlines/progress'
import { spansOf, type Span } from '#deadlines/spans'

/** For people: `已用 12 个工作日，停 7 个，还剩 18 个。3月30日 周一 到期。` */
export function explain(deadline: Deadline, today: Day): string {
  const { used, paused, left, overdue } = progress(deadline, today)
  const measure = deadline.unit === 'working' ? 'working' : 'calendar'
  const ending = overdue ? 'overdue' : deadline.due === today ? 'due_today' : 'due'

  return [
    say(`deadlines.progress.${measure}`, { used, paused, left }),
    say(`deadlines.progress.${ending}`, { day: dayLabel(deadline.due, today), overdue }),
    ...(deadline.presumed ? [say('deadlines.presumed')] : []),
  ].join('')
}

/** 为什么是这一天: one sentence for each stretch of days, from the start to the due date. */
export function why(deadline: Deadline): string[] {
  return spansOf(deadline).map((span) => {
    const days =
      span.from === span.to
        ? dayLabel(span.from, deadline.due)
        : `${dayLabel(span.from, deadline.due)}—${dayLabel(span.to, deadline.due)}`
    return `${days} ${reasonOf(span, deadline)}`
  })
}

/** `3月30日 周一`, with the year when it is not that of `beside`. */
export function dayLabel(day: Day, beside: Day): string {
  const format = day.slice(0, 4) === beside.slice(0, 4) ? 'M月d日 ccc' : 'yyyy年M月d日 ccc'
  return DateTime.fromISO(day, { zone: 'utc', locale: 'zh-CN' }).toFormat(format)
}

function reasonOf(span: Span, { due, unit }: Deadline): string {
  const { name, days, first, last, presumed } = span
  const facts = { name: name ?? '', days, first: first ?? 0, last: last ?? 0 }

  return (
    say(`deadlines.why.${keyOf(span, due, unit)}`, facts) +
    (presumed ? say('deadlines.why.presumed') : '')
  )
}

function keyOf({ reason, kind, to }: Span, due: Day, unit: Deadline['unit']): string {
  const worked = kind === 'workday' || kind === 'makeup_workday'

  switch (reason) {
    case 'rest':
      return kind
    case 'rolled':
      return to === due ? 'rolled_to' : worked ? 'rolled_paused' : `rolled_${kind}`
    case 'counted':
      return kind === 'makeup_workday' && unit === 'working' ? kind : 'counted'
    default:
      return reason
  }
}
