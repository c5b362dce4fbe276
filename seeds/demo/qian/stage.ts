import { DateTime } from 'luxon'

import type MediationCase from '#cases/models/mediation_case'
import { clock, type Day } from '#core/clock'
import type { OfficeDays } from '#seeds/demo/office_days'
import type { Staff } from '#seeds/demo/staff'

/** Where the story is played: its days, its people, and the case they work on. */
export class Stage {
  mediationCase!: MediationCase
  /** When the story ends: the real now. */
  readonly #ends = clock.now()

  constructor(
    readonly days: OfficeDays,
    readonly staff: Staff,
    private tell: (step: string) => void
  ) {}

  /** `count` working days before (or after) the last day. */
  day(count: number): Day {
    return this.days.from(clock.dayOf(this.#ends), count)
  }

  moveTo(count: number, time: string) {
    clock.standAt(clock.at(this.day(count), time))
  }

  /** The last hour of the story, never before today. */
  minutesBeforeEnd(minutes: number) {
    const today = clock.at(clock.dayOf(this.#ends))
    clock.standAt(DateTime.max(this.#ends.minus({ minutes }), today)!)
  }

  say(step: string) {
    this.tell(`${clock.local(clock.now()).toFormat('yyyy-MM-dd HH:mm')}  ${step}`)
  }
}
