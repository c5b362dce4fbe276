import { addDays, type Day } from '#core/clock'
import type { CalendarRecord } from '#deadlines/work_calendar'

/** 放假安排通知: one year's notice as it is published, in ranges. A file of `seeds/data/calendars/`. */
export type Notice = {
  year: number
  region: string
  source: string
  title: string
  publisher: string
  published: boolean
  off: { name: string; from: Day; to: Day }[]
  makeupWorkdays: { name: string; day: Day }[]
}

/** The days a notice names, one record each. */
export function recordsOf({ source, off, makeupWorkdays }: Notice): CalendarRecord[] {
  const holidays = off.flatMap(({ name, from, to }) =>
    daysFrom(from, to).map((day) => ({ day, kind: 'holiday' as const, name, source }))
  )
  const makeups = makeupWorkdays.map(({ name, day }) => ({
    day,
    kind: 'makeup_workday' as const,
    name,
    source,
  }))

  return [...holidays, ...makeups]
}

function daysFrom(from: Day, to: Day): Day[] {
  const days = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
