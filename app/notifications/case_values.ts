import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'

import { spokenCitizenNumber } from '#cases/citizen_number'
import type CaseEvent from '#cases/models/case_event'
import type MediationCase from '#cases/models/mediation_case'
import { formatDay, formatInstant } from '#core/wording'
import { say } from '#core/words'

/** What a message says besides its fixed words. `parties` and `committee` are loaded. */
export type ValuesOf = (
  mediationCase: MediationCase,
  entry: CaseEvent
) => Promise<Record<string, string | null>>

export const common: ValuesOf = async ({ citizenNumber, committee }) => ({
  number: spokenCitizenNumber(citizenNumber),
  committee: committee?.name ?? say('messages.committee_unknown'),
  phone: committee?.phone ?? '12348',
})

export const dueDay: ValuesOf = async ({ dueOn }) => ({
  due: dueOn ? say('messages.due', { day: formatDay(dueOn) }) : say('messages.due_unknown'),
})

export const mediators: ValuesOf = async (mediationCase) => {
  await mediationCase.load('assignments', (assignments) => assignments.preload('user'))
  return { mediators: mediationCase.assignments.map(({ user }) => user.name).join('、') }
}

export const hearing: ValuesOf = async (mediationCase, entry) => {
  const booked = await db
    .from('hearings')
    .leftJoin('rooms', 'rooms.id', 'hearings.room_id')
    .where('hearings.case_id', mediationCase.id)
    .if(entry.payload.hearingId, (query) =>
      query.where('hearings.id', entry.payload.hearingId as number)
    )
    .orderBy('hearings.position', 'desc')
    .select('hearings.starts_at', 'hearings.place', 'rooms.name as room')
    .firstOrFail()

  const startsAt = DateTime.fromISO(booked.starts_at, { zone: 'utc' })
  return {
    when: formatInstant(startsAt),
    where: booked.place ?? booked.room ?? mediationCase.committee?.address,
  }
}

export const agreement: ValuesOf = async (mediationCase) => {
  const effective = await db
    .from('agreements')
    .where({ case_id: mediationCase.id, status: 'effective' })
    .orderBy('version', 'desc')
    .firstOrFail()

  return { agreement: effective.number }
}
