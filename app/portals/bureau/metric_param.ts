import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'

import { isMetric, type MetricName } from '#statistics/metrics'

/** The metric named in the path; one that is not defined does not exist. */
export function metricFrom({ params }: HttpContext): MetricName {
  if (isMetric(params.metric)) return params.metric
  throw new Exception('No such figure', { status: 404, code: 'E_NOT_FOUND' })
}
