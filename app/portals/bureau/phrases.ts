import i18n from '@adonisjs/i18n/services/main'
import { DateTime } from 'luxon'

import { clock, type Day } from '#core/clock'
import type { Money } from '#core/money'
import { say } from '#core/words'
import type { Comparison } from '#statistics/comparison'
import type { Filter } from '#statistics/filter'
import { METRICS, type MetricName, type RateName, RATES } from '#statistics/metrics'

/** `1,842` */
export function pieces(count: number): string {
  return count.toLocaleString('zh-CN')
}

/** Whole fen as 万元 with one decimal, rounded half up: `2,316.4`. */
export function tenThousands({ fen }: Money): string {
  const tenths = (fen + 50_000n) / 100_000n
  return `${(tenths / 10n).toLocaleString('zh-CN')}.${tenths % 10n}`
}

/** `同比 ↑ 上升 6.3%`; null when nothing is compared. */
export function changeIn(now: number, before: number | null, comparison: Comparison) {
  if (before === null) return null
  const against = say(`bureau.against.${comparison}`)
  if (before === 0)
    return say(now === 0 ? 'bureau.change.same' : 'bureau.change.from_none', { against })
  if (now === before) return say('bureau.change.same', { against })

  const share = ((Math.abs(now - before) / before) * 100).toFixed(1)
  return say(now > before ? 'bureau.change.up' : 'bureau.change.down', { against, by: `${share}%` })
}

/** The same for differences with a unit of their own: days, percentage points. */
export function stepIn(step: number | null, comparison: Comparison, unit: string) {
  if (step === null || comparison === 'none') return null
  const against = say(`bureau.against.${comparison}`)
  if (step === 0) return say('bureau.change.same', { against })

  return say(step > 0 ? 'bureau.change.up' : 'bureau.change.down', {
    against,
    by: `${Math.abs(step)} ${unit}`,
  })
}

/** `2026年1—2月` for whole months, else `2026年1月5日—2月3日`; a period up to today counts as whole. */
export function periodWords({ from, to }: Pick<Filter, 'from' | 'to'>): string {
  const [start, end] = [from, to].map((day) => DateTime.fromISO(day, { zone: 'utc' }))
  const isWhole = start.day === 1 && (end.day === end.daysInMonth || to === clock.today())
  const sameYear = start.year === end.year

  if (!isWhole)
    return `${start.toFormat('y年M月d日')}—${end.toFormat(sameYear ? 'M月d日' : 'y年M月d日')}`
  if (start.hasSame(end, 'month')) return start.toFormat('y年M月')
  if (sameYear) return `${start.toFormat('y年M')}—${end.toFormat('M月')}`
  return `${start.toFormat('y年M月')}—${end.toFormat('y年M月')}`
}

/** `3月10日`, with the year in front when it is not this year: many of them stand in one line. */
export function shortDay(day: Day): string {
  const thisYear = clock.today().slice(0, 4)
  return DateTime.fromISO(day, { zone: 'utc' }).toFormat(
    day.startsWith(thisYear) ? 'M月d日' : 'y年M月d日'
  )
}

export function nameOf(metric: MetricName): string {
  return say(`statistics.metrics.${metric}.name`)
}

/** `Q-101 第 1 版`: which definition a figure follows. */
export function codeOf(figure: MetricName | RateName): string {
  const { code, version } =
    figure in METRICS ? METRICS[figure as MetricName] : RATES[figure as RateName]
  return say('bureau.code', { code, version })
}

/** What else belongs to the definition, where there is room for it. */
export function noteOf(figure: MetricName | RateName): string {
  const key = `statistics.${figure in METRICS ? 'metrics' : 'rates'}.${figure}.note`
  return i18n.locale(i18n.defaultLocale).hasMessage(key) ? say(key) : ''
}

/** The definition in words, with its number. */
export function definitionOf(figure: MetricName | RateName): string {
  const kind = figure in METRICS ? 'metrics' : 'rates'
  return (
    say(`statistics.${kind}.${figure}.definition`) +
    say('bureau.in_brackets', { words: codeOf(figure) })
  )
}
