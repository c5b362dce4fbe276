import router from '@adonisjs/core/services/router'

import { queryOf, type Question } from '#portals/bureau/question'
import type { MetricName } from '#statistics/metrics'

type Changes = Parameters<typeof queryOf>[1]

/** The list behind a figure. */
export function casesPath(metric: MetricName, question: Question, changes?: Changes): string {
  return `${router.makeUrl('bureau.figures.cases', [metric])}?${queryOf(question, changes)}`
}

/** The same list as a file. */
export function casesFilePath(metric: MetricName, question: Question): string {
  return `${router.makeUrl('bureau.figures.file', [metric])}?${queryOf(question)}`
}

/** The figures of a chart as a file. */
export function chartFilePath(chart: string, question: Question): string {
  return `${router.makeUrl('bureau.charts.file', [chart])}?${queryOf(question)}`
}

/** The drawing of a chart as a file. */
export function chartDrawingPath(chart: string, question: Question): string {
  return `${router.makeUrl('bureau.charts.drawing', [chart])}?${queryOf(question)}`
}

export function situationPath(question: Question, changes?: Changes): string {
  return `${router.makeUrl('bureau.situation')}?${queryOf(question, changes)}`
}
