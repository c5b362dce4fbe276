import { DateTime } from 'luxon'

import type { CaseStatus } from '#cases/case_lifecycle'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { Dice } from '#seeds/demo/dice'
import type { Plan } from '#seeds/demo/district/plan'
import type { OfficeDays } from '#seeds/demo/office_days'
import type { Staff } from '#seeds/demo/staff'

/** One case of the demo while it is told: its plan, its people, its chance. */
export class Scene {
  readonly dice: Dice
  mediationCase!: MediationCase

  constructor(
    readonly plan: Plan,
    readonly staff: Staff,
    readonly days: OfficeDays
  ) {
    this.dice = new Dice(plan.seed)
  }

  /** Some hour of the working day `count` days on, and always later than now. */
  later(count: number): DateTime {
    const day = this.days.from(clock.today(), count)
    const moment = clock.at(day, '08:40').plus({ minutes: this.dice.between(0, 500) })
    return DateTime.max(moment, clock.now().plus({ minutes: 15 }))!
  }

  rests(status: CaseStatus): boolean {
    return this.plan.restsAt === status
  }

  get mediator() {
    return this.staff.mediators[0]
  }
}
