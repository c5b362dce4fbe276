import { say } from '#core/words'
import { casesPath } from '#portals/bureau/paths'
import {
  changeIn,
  codeOf,
  definitionOf,
  nameOf,
  pieces,
  stepIn,
  tenThousands,
} from '#portals/bureau/phrases'
import type { Question } from '#portals/bureau/question'
import { amountOf, daysToEnd } from '#statistics/figures'
import type { MetricName, RateName } from '#statistics/metrics'

/** The eight figures at the top: value, change, definition, and the list behind each. */
export function kpisOf(question: Question) {
  return Promise.all([
    countKpi('accepted', question),
    countKpi('agreed', question),
    rateKpi('success', 'failed', question),
    overdueKpi(question),
    daysKpi(question),
    amountKpi(question),
    rateKpi('performance', 'agreed_unperformed', question),
    rateKpi('cohort_success', 'cohort_open', question),
  ])
}

async function countKpi(metric: MetricName, question: Question) {
  const { filter, against, compare, counts } = question
  const now = await counts.of(metric, filter)
  const before = against && (await counts.of(metric, against))

  return {
    name: nameOf(metric),
    value: pieces(now),
    unit: say('bureau.units.pieces'),
    change: changeIn(now, before, compare),
    definition: definitionOf(metric),
    link: see(metric, now, question),
  }
}

/** A rate says its pair; its link opens what keeps it from being whole. */
async function rateKpi(rate: RateName, rest: MetricName, question: Question) {
  const { filter, against, compare, counts } = question
  const now = await counts.rate(rate, filter)
  const before = against && (await counts.rate(rate, against))
  const { numerator, denominator } = now
  const pair = say('bureau.pair', {
    numerator: pieces(numerator),
    denominator: pieces(denominator),
  })

  return {
    name: say(`statistics.rates.${rate}.name`),
    value: now.percent() ?? say('bureau.none'),
    unit: now.isNone ? '' : '%',
    change: stepIn(before && now.pointsAbove(before), compare, say('bureau.units.points')),
    definition: `${pair}${definitionOf(rate)}`,
    link: see(rest, await counts.of(rest, filter), question),
  }
}

async function overdueKpi(question: Question) {
  const count = await question.counts.of('overdue', question.filter)

  return {
    name: nameOf('overdue'),
    value: pieces(count),
    unit: say('bureau.units.pieces'),
    definition: definitionOf('overdue'),
    link: see('overdue', count, question),
    overdue: count > 0,
  }
}

async function daysKpi(question: Question) {
  const { filter, against, compare } = question
  const { median, p90, cases } = await daysToEnd(filter)
  const before = against && (await daysToEnd(against)).median
  const step = median === null || before === null ? null : median - before

  return {
    name: say('bureau.days.name'),
    value: median ?? say('bureau.none'),
    unit: median === null ? '' : say('bureau.days.unit'),
    change: stepIn(step, compare, say('bureau.units.days')),
    definition:
      cases === 0
        ? say('bureau.days.no_cases', { code: codeOf('ended') })
        : say('bureau.days.definition', { p90, cases: pieces(cases), code: codeOf('ended') }),
    link: see('ended', cases, question),
  }
}

async function amountKpi(question: Question) {
  const { filter, against, compare } = question
  const now = await amountOf('agreed_with_amount', filter)
  const before = against && (await amountOf('agreed_with_amount', against))

  return {
    name: say('bureau.amount.name'),
    value: tenThousands(now),
    unit: say('bureau.units.ten_thousands'),
    change: changeIn(Number(now.fen), before && Number(before.fen), compare),
    definition: say('bureau.amount.definition', { code: codeOf('agreed_with_amount') }),
    link: see(
      'agreed_with_amount',
      await question.counts.of('agreed_with_amount', filter),
      question
    ),
  }
}

function see(metric: MetricName, count: number, question: Question) {
  return {
    href: casesPath(metric, question),
    text: say(`bureau.see.${metric}`, { count: pieces(count) }),
  }
}
