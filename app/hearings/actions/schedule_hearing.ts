import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'

import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { publicId } from '#core/public_id'
import { isDuplicate } from '#core/transaction'
import { Clash, UnfitHearing } from '#hearings/exceptions/hearing_refusals'
import Booking from '#hearings/models/booking'
import Hearing, { type HearingForm } from '#hearings/models/hearing'
import Room from '#hearings/models/room'
import { resourcesOf, slotsBetween } from '#hearings/resources'
import type User from '#identity/models/user'

export interface HearingPlan {
  form: HearingForm
  startsAt: DateTime
  endsAt: DateTime
  /** Of the case's region; for a hearing in a room. */
  roomId?: number | null
  /** Where people meet, which number is called, which link is opened; for the other forms. */
  place?: string | null
  /** Only when both sides want it (医疗纠纷预防和处理条例 art. 42; 人民调解法 art. 23). */
  isPublic?: boolean
}

const LONGEST_IN_HOURS = 8

/** 约定调解会: books the room, the mediators and the parties, half hour by half hour, or says who is taken. */
export class ScheduleHearing {
  /** @throws Clash naming the room or person, UnfitHearing */
  async handle(mediationCase: MediationCase, by: User, plan: HearingPlan): Promise<Hearing> {
    checkTime(plan)
    let hearing: Hearing

    await take(mediationCase, 'schedule', { by }, async (locked, trx) => {
      const room = await roomFor(plan, locked, trx)
      hearing = await create(locked, plan, room, trx)
      await book(hearing, locked, room, trx)

      return { hearingId: hearing.id, form: plan.form, startsAt: plan.startsAt.toISO() }
    })
    return hearing!
  }
}

function checkTime({ startsAt, endsAt }: HearingPlan) {
  if (endsAt <= startsAt) throw new UnfitHearing('backwards')
  if (endsAt.diff(startsAt, 'hours').hours > LONGEST_IN_HOURS) throw new UnfitHearing('too_long')
  if (startsAt < clock.now()) throw new UnfitHearing('past')
}

async function roomFor(
  { form, roomId, place }: HearingPlan,
  { regionCode }: MediationCase,
  trx: TransactionClientContract
): Promise<Room | null> {
  if (form !== 'room') {
    if (!place) throw new UnfitHearing('no_place')
    return null
  }

  const room = await Room.query({ client: trx })
    .where({ id: roomId ?? 0, regionCode })
    .first()
  if (!room) throw new UnfitHearing('no_room')
  return room
}

async function create(
  { id, regionCode }: MediationCase,
  { form, place, startsAt, endsAt, isPublic = false }: HearingPlan,
  room: Room | null,
  trx: TransactionClientContract
): Promise<Hearing> {
  const [{ last }] = await trx.from('hearings').where('case_id', id).max('position as last')

  return Hearing.create(
    {
      publicId: publicId(),
      caseId: id,
      regionCode,
      position: Number(last ?? 0) + 1,
      form,
      roomId: room?.id ?? null,
      place: room ? null : place,
      startsAt,
      endsAt,
      status: 'scheduled',
      isPublic,
    },
    { client: trx }
  )
}

/** One by one, so that a refused row says who is taken. */
async function book(
  hearing: Hearing,
  mediationCase: MediationCase,
  room: Room | null,
  trx: TransactionClientContract
) {
  for (const resource of await resourcesOf(mediationCase, room, trx))
    for (const slotAt of slotsBetween(hearing.startsAt, hearing.endsAt))
      try {
        await Booking.create(
          { hearingId: hearing.id, resource: resource.key, slotAt },
          { client: trx }
        )
      } catch (error) {
        if (isDuplicate(error)) throw new Clash(resource, slotAt)
        throw error
      }
}
