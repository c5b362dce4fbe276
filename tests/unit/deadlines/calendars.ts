import { readdirSync, readFileSync } from 'node:fs'

import { recordsOf, type Notice } from '#deadlines/notice'
import { WorkCalendar } from '#deadlines/work_calendar'

const folder = new URL('../../../seeds/data/calendars/', import.meta.url)

/** The calendar as shipped, without a database. */
export const published = new WorkCalendar(
  readdirSync(folder).flatMap((file) =>
    recordsOf(JSON.parse(readFileSync(new URL(file, folder), 'utf-8')) as Notice)
  )
)

/** A calendar that knows no notice at all. */
export const unknown = new WorkCalendar([])
