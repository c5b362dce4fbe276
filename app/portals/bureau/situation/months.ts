import { DateTime } from 'luxon'

import type { Day } from '#core/clock'
import { say } from '#core/words'
import { casesPath, chartDrawingPath, chartFilePath } from '#portals/bureau/paths'
import { codeOf, periodWords, pieces } from '#portals/bureau/phrases'
import type { Question } from '#portals/bureau/question'
import { partsOf } from '#statistics/figures'
import { Rate } from '#statistics/rate'

export interface MonthFigures {
  label: string
  from: Day
  to: Day
  accepted: number
  agreed: number
  rate: Rate
}

/** The twelve months that end with the period: accepted, agreed, and their quotient. */
export async function monthsOf({ filter }: Question, count = 12): Promise<MonthFigures[]> {
  const last = DateTime.fromISO(filter.to, { zone: 'utc' })
  const first = last.startOf('month').minus({ months: count - 1 })
  const year = { ...filter, from: first.toISODate()! }
  const [accepted, agreed] = await Promise.all([
    partsOf('accepted', year, 'month'),
    partsOf('agreed', year, 'month'),
  ])

  return Array.from({ length: count }, (_, index) => {
    const month = first.plus({ months: index })
    const key = month.toFormat('yyyy-MM')
    const figures = { accepted: accepted.get(key) ?? 0, agreed: agreed.get(key) ?? 0 }
    const end = DateTime.min(month.endOf('month'), last)

    return {
      label: month.toFormat('M月'),
      from: month.toISODate()!,
      to: end.toISODate()!,
      ...figures,
      rate: new Rate(figures.agreed, figures.accepted),
    }
  })
}

export function monthsChart(months: MonthFigures[], question: Question) {
  return {
    id: 'months',
    title: monthsFinding(months),
    subtitle: subtitleOf(months),
    definition: `${codeOf('accepted')}、${codeOf('agreed')}、${codeOf('success')}`,
    csv: chartFilePath('months', question),
    svg: chartDrawingPath('months', question),
    names: {
      striped: say('statistics.moments.accepted'),
      solid: say('bureau.agreed_short'),
      rate: say('statistics.rates.success.name'),
    },
    months: months.map(({ label, accepted, agreed, rate, from, to }) => ({
      label,
      striped: accepted,
      solid: agreed,
      rate: rate.isNone ? null : Number(rate.percent()),
      stripedHref: casesPath('accepted', question, { from, to }),
      solidHref: casesPath('agreed', question, { from, to }),
    })),
  }
}

export function monthsTable(months: MonthFigures[]) {
  return {
    head: ['from', 'to', 'accepted', 'agreed', 'success'].map((name) =>
      say(`bureau.columns.${name}`)
    ),
    rows: months.map(({ from, to, accepted, agreed, rate }) => [
      from,
      to,
      accepted,
      agreed,
      rate.percent(2) ?? say('bureau.none'),
    ]),
  }
}

function subtitleOf(months: MonthFigures[]): string {
  const { from, to } = { ...months[0], to: months.at(-1)!.to }
  const subtitle = say('bureau.months.subtitle', { period: periodWords({ from, to }) })
  const isAbove = months.some(({ agreed, rate }) => !rate.isNone && agreed > rate.denominator)
  return isAbove ? say('bureau.months.above', { subtitle }) : subtitle
}

/** The title says what is to be seen: the busiest month, and between which rates the year lay. */
function monthsFinding(months: MonthFigures[]): string {
  const busiest = months.toSorted((one, other) => other.accepted - one.accepted)[0]
  const rates = months.filter(({ rate }) => !rate.isNone).map(({ rate }) => Number(rate.percent()))
  if (rates.length === 0) return say('bureau.months.nothing')

  const [low, high] = [Math.min(...rates), Math.max(...rates)]
  return say(low === high ? 'bureau.months.finding_level' : 'bureau.months.finding', {
    month: busiest.label,
    count: pieces(busiest.accepted),
    low,
    high,
  })
}
