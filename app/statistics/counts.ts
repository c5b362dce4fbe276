import type { Filter } from '#statistics/filter'
import { countOf } from '#statistics/figures'
import { type MetricName, type RateName, RATES } from '#statistics/metrics'
import { Rate } from '#statistics/rate'

/** The counts of one page: asked twice, counted once. */
export class Counts {
  readonly #known = new Map<string, Promise<number>>()

  of(metric: MetricName, filter: Filter): Promise<number> {
    const key = `${metric} ${JSON.stringify(filter)}`
    const known = this.#known.get(key) ?? countOf(metric, filter)
    this.#known.set(key, known)
    return known
  }

  async rate(rate: RateName, filter: Filter): Promise<Rate> {
    const { numerator, denominator } = RATES[rate]
    return new Rate(await this.of(numerator, filter), await this.of(denominator, filter))
  }
}
