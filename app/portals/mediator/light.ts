import { CLOCK_STATUSES } from '#cases/case_lifecycle'
import type MediationCase from '#cases/models/mediation_case'
import { addDays, clock, daysBetween, type Day } from '#core/clock'
import { say } from '#core/words'
import CalendarDay from '#deadlines/models/calendar_day'
import type { WorkCalendar } from '#deadlines/work_calendar'

export type LightKind = 'overdue' | 'near' | 'fine' | 'paused'

export interface Light {
  kind: LightKind
  label: string
}

const NEAR_IN_WORKDAYS = 3

/** Tells how far a due day is, in words and a shape; built once for a page. */
export class Lights {
  private constructor(
    private calendar: WorkCalendar,
    private today: Day
  ) {}

  static async of(region: string) {
    return new Lights(await CalendarDay.calendarOf(region), clock.today())
  }

  /** The last day that is near: three working days from now. */
  get nearUntil(): Day {
    let day = this.today
    for (let left = NEAR_IN_WORKDAYS; left > 0;) {
      day = addDays(day, 1)
      if (this.calendar.isWorkday(day)) left -= 1
    }
    return day
  }

  /** The light of a case whose clock runs or stands; null when none does. */
  ofCase(mediationCase: MediationCase): Light | null {
    if (!mediationCase.dueOn || !CLOCK_STATUSES.includes(mediationCase.status)) return null
    if (mediationCase.status === 'paused')
      return { kind: 'paused', label: say('mediator.light.paused') }
    return this.of(mediationCase.dueOn)
  }

  of(due: Day): Light {
    if (due < this.today)
      return {
        kind: 'overdue',
        label: say('mediator.light.overdue', { days: daysBetween(due, this.today) }),
      }
    if (due === this.today) return { kind: 'near', label: say('mediator.light.today') }

    const kind = due <= this.nearUntil ? 'near' : 'fine'
    return { kind, label: say('mediator.light.left', { days: this.workdaysUntil(due) }) }
  }

  private workdaysUntil(due: Day): number {
    let count = 0
    for (let day = addDays(this.today, 1); day <= due; day = addDays(day, 1))
      if (this.calendar.isWorkday(day)) count += 1
    return count
  }
}
