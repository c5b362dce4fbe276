import type { QueryClientContract } from '@adonisjs/lucid/types/database'

import type { Day } from '#core/clock'
import { DeadlineRuleSchema } from '#database/schema'
import { compute, type Deadline } from '#deadlines/compute'
import { liesIn, significant } from '#deadlines/region'
import type { Extension, OnExpiry } from '#deadlines/rule_source'
import type { DayUnit, Pause, Unit } from '#deadlines/term'
import { NotComputable } from '#deadlines/not_computable'
import type { WorkCalendar } from '#deadlines/work_calendar'

/** What a rule is looked for by. A lane or source left out asks for any; null asks for the general rule only. */
export type RuleQuestion = {
  region: string
  lane?: string | null
  source?: string | null
  code?: string
  kind?: string
}

/** 期限规则: how long the law, or where the law is silent the design, gives for one thing. */
export default class DeadlineRule extends DeadlineRuleSchema {
  declare unit: Unit
  declare extension: Extension
  declare onExpiry: OnExpiry
  declare pausesFor: string[]

  /**
   * The rule in force on a day: valid then, in this region, for this lane and source. A rule of the
   * lane goes before a general one, then one of the source, then the nearest region's: a local
   * general rule never takes the place of the special law of a lane.
   */
  static async inForce(
    question: RuleQuestion,
    day: Day,
    client?: QueryClientContract
  ): Promise<DeadlineRule | null> {
    const { region, lane, source, code, kind } = question
    const rules = await DeadlineRule.query({ client })
      .if(code, (query) => query.where('code', code!))
      .if(kind, (query) => query.where('kind', kind!))
      .where((from) => from.whereNull('validFromOn').orWhere('validFromOn', '<=', day))
      .where((to) => to.whereNull('validToOn').orWhere('validToOn', '>=', day))
      .orderBy('position')

    const fitting = rules.filter(
      (rule) =>
        liesIn(region, rule.regionCode) &&
        fits(rule.lane, lane) &&
        fits(rule.referralSource, source)
    )
    return (
      fitting.toSorted((one, other) => compare(rank(other, question), rank(one, question)))[0] ??
      null
    )
  }

  /** 设计默认: no law says so; the figure is ours and may be changed. */
  get isDesignDefault(): boolean {
    return this.law === '设计默认'
  }

  get runsByTheDay(): boolean {
    return this.unit !== 'hour' && this.unit !== 'minute'
  }

  /** Whether the clock stands still for this ground, e.g. `appraisal` 鉴定. */
  stopsFor(ground: string): boolean {
    return this.pausesFor.includes(ground)
  }

  /** The deadline that this rule gives from its start day. Pauses are those the rule stops for. */
  deadlineFrom(start: Day, calendar: WorkCalendar, pauses: readonly Pause[] = []): Deadline {
    if (!this.runsByTheDay) throw new NotComputable('unit', { unit: this.unit })

    const { length, rolls, countsBack } = this
    return compute(
      { start, length, unit: this.unit as DayUnit, rolls, countsBack, pauses },
      calendar
    )
  }
}

const fits = (own: string | null, asked: string | null | undefined) =>
  asked === undefined || own === null || own === asked

function rank(rule: DeadlineRule, { lane, source }: RuleQuestion): number[] {
  return [
    prefers(rule.lane, lane),
    prefers(rule.referralSource, source),
    significant(rule.regionCode).length,
  ]
}

/** Asked for by name, the named one goes first; not asked, the general one. */
const prefers = (own: string | null, asked: string | null | undefined) =>
  Number(asked ? own === asked : own === null)

function compare(one: number[], other: number[]): number {
  const difference = one.findIndex((value, index) => value !== other[index])
  return difference < 0 ? 0 : one[difference] - other[difference]
}
