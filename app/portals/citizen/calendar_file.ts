import type { DateTime } from 'luxon'

import { spokenCitizenNumber } from '#cases/citizen_number'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { say } from '#core/words'
import type { NextHearing } from '#portals/citizen/next_hearing'

/** The next meeting as an iCalendar file (RFC 5545). It says no name: calendars are shared with families. */
export function calendarFile(mediationCase: MediationCase, hearing: NextHearing): string {
  const number = spokenCitizenNumber(mediationCase.citizenNumber)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//mediation//citizen//ZH',
    'BEGIN:VEVENT',
    `UID:${hearing.publicId}@mediation`,
    `DTSTAMP:${stamp(clock.now())}`,
    `DTSTART:${stamp(hearing.startsAt)}`,
    `DTEND:${stamp(hearing.endsAt)}`,
    `SUMMARY:${escaped(say('citizen.calendar.summary'))}`,
    `LOCATION:${escaped(hearing.where)}`,
    `DESCRIPTION:${escaped(say('citizen.calendar.description', { number }))}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${line}\r\n`).join('')
}

const stamp = (at: DateTime) => at.toUTC().toFormat("yyyyMMdd'T'HHmmss'Z'")

const escaped = (text: string) =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n')
