import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { Recuse } from '#cases/actions/recuse'
import { AssignMediators } from '#cases/actions/assign_mediators'
import { TellRights } from '#cases/actions/tell_rights'
import CaseEvent from '#cases/models/case_event'
import MediationCase from '#cases/models/mediation_case'
import { addDays, clock } from '#core/clock'
import { caseAt } from '#database/factories/case_story'
import { CancelHearing } from '#hearings/actions/cancel_hearing'
import { HoldHearing } from '#hearings/actions/hold_hearing'
import { ScheduleHearing, type HearingPlan } from '#hearings/actions/schedule_hearing'
import { Clash, UnfitHearing } from '#hearings/exceptions/hearing_refusals'
import Booking from '#hearings/models/booking'
import Hearing from '#hearings/models/hearing'
import Room from '#hearings/models/room'

const TODAY = '2026-03-09'
const TOMORROW = addDays(TODAY, 1)

test.group('A hearing', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => {
    clock.standAt(clock.at(TODAY, '09:00'))
    return () => clock.letGo()
  })

  test('takes the room, both mediators and both parties for each half hour', async ({ assert }) => {
    const { mediationCase, mediators } = await caseAt('assigned')

    const hearing = await new ScheduleHearing().handle(
      mediationCase,
      mediators[0],
      await inRoom('调解一室', '14:00', '15:30')
    )

    const bookings = await Booking.query().where('hearingId', hearing.id)
    assert.lengthOf(bookings, 5 * 3)
    assert.equal(await lastVerb(mediationCase), 'schedule')
  })

  test('is refused in a taken room, and the sentence names the room', async ({ assert }) => {
    const first = await caseAt('assigned')
    const second = await caseAt('assigned', {
      lane: 'traffic',
      disputeType: '道路交通事故',
      application: { applicants: [{ kind: 'person', name: '毛小红', phone: '13900139000' }] },
    })
    await new ScheduleHearing().handle(
      first.mediationCase,
      first.mediators[0],
      await inRoom('调解一室', '14:00', '15:30')
    )

    await assert.rejects(
      async () =>
        new ScheduleHearing().handle(
          second.mediationCase,
          second.mediators[0],
          await inRoom('调解一室', '15:00', '16:00')
        ),
      /调解一室在3月10日 15:00已经约了别的调解会/
    )
    assert.lengthOf(await Hearing.query().where('caseId', second.mediationCase.id), 0)
  })

  test('never double-books a mediator or a person who is party to two cases', async ({
    assert,
  }) => {
    const one = await caseAt('assigned')
    const other = await caseAt('assigned')
    const stranger = await caseAt('assigned', { lane: 'traffic', disputeType: '道路交通事故' })
    await new ScheduleHearing().handle(
      one.mediationCase,
      one.mediators[0],
      await inRoom('调解一室', '14:00', '15:00')
    )

    const clashOf = async ({ mediationCase, mediators }: typeof one) => {
      const plan = await inRoom('调解二室', '14:30', '15:30')
      return new ScheduleHearing().handle(mediationCase, mediators[0], plan).catch((error) => error)
    }
    const sameMediator = await clashOf(other)
    assert.instanceOf(sameMediator, Clash)
    const samePerson = await clashOf(stranger)
    assert.instanceOf(samePerson, Clash)
    assert.match(samePerson.message, /当事人钱\*\*在3月10日 14:30/)
  })

  test('may follow another in the same room without a gap', async ({ assert }) => {
    const { mediationCase, mediators } = await caseAt('assigned')
    const schedule = async (from: string, to: string) =>
      new ScheduleHearing().handle(mediationCase, mediators[0], await inRoom('调解一室', from, to))

    await schedule('14:00', '15:00')
    const second = await schedule('15:00', '16:00')

    assert.equal(second.position, 2)
  })

  test('leaves everyone free again when cancelled', async ({ assert }) => {
    const { mediationCase, mediators } = await caseAt('assigned')
    const plan = await inRoom('调解一室', '14:00', '15:00')
    const hearing = await new ScheduleHearing().handle(mediationCase, mediators[0], plan)

    await new CancelHearing().handle(hearing, mediators[0], '医院来电改期')

    assert.lengthOf(await Booking.all(), 0)
    await new ScheduleHearing().handle(mediationCase, mediators[0], plan)
    await assert.rejects(() => new CancelHearing().handle(hearing, mediators[0], '再取消一次'))
  })

  test('cannot be booked backwards, in the past, for nine hours or without a place', async ({
    assert,
  }) => {
    const { mediationCase, mediators } = await caseAt('assigned')
    const plans = [
      await inRoom('调解一室', '15:00', '14:00'),
      await inRoom('调解一室', '08:00', '17:00'),
      { ...(await inRoom('调解一室', '08:00', '08:30')), startsAt: clock.at(TODAY, '08:00') },
      { ...(await inRoom('调解一室', '14:00', '15:00')), form: 'phone' as const },
      { ...(await inRoom('调解一室', '14:00', '15:00')), roomId: 0 },
    ]

    for (const plan of plans)
      await assert.rejects(() => new ScheduleHearing().handle(mediationCase, mediators[0], plan))
    assert.lengthOf(await Hearing.all(), 0)
  })

  test('begins the mediation when it is the first one held', async ({ assert }) => {
    const { mediationCase, mediators } = await caseAt('assigned')
    const everyone = mediationCase.parties.map(({ id }) => id)
    await new TellRights().handle(mediationCase, mediators[0], everyone)
    const hearing = await new ScheduleHearing().handle(
      mediationCase,
      mediators[0],
      await inRoom('调解一室', '14:00', '15:00')
    )
    clock.standAt(clock.at(TOMORROW, '14:05'))
    const [applicant, respondent] = mediationCase.parties

    await new HoldHearing().handle(hearing, mediators[0], [
      { who: 'party', id: applicant.id, presence: 'present' },
      { who: 'party', id: respondent.id, presence: 'late' },
    ])

    const held = await Hearing.findOrFail(hearing.id)
    assert.equal(held.status, 'held')
    assert.equal(held.attendance![1].presence, 'late')
    assert.equal((await MediationCase.findOrFail(mediationCase.id)).status, 'mediating')
  })

  test('is not held before its day, nor when neither side came', async ({ assert }) => {
    const { mediationCase, mediators } = await caseAt('mediating')
    const [applicant, respondent] = mediationCase.parties
    const hearing = await new ScheduleHearing().handle(
      mediationCase,
      mediators[0],
      await inRoom('调解一室', '14:00', '15:00')
    )
    const hold = (presence: 'present' | 'absent') =>
      new HoldHearing().handle(hearing, mediators[0], [
        { who: 'party', id: applicant.id, presence },
        { who: 'party', id: respondent.id, presence },
        { who: 'mediator', id: mediators[0].id, presence: 'present' },
      ])

    await assert.rejects(() => hold('present'), UnfitHearing)
    clock.standAt(clock.at(TOMORROW, '14:05'))
    await assert.rejects(() => hold('absent'), UnfitHearing)
    assert.equal((await Hearing.findOrFail(hearing.id)).status, 'scheduled')
  })

  test('is cancelled when its mediators leave, so that the new ones can be booked', async ({
    assert,
  }) => {
    const { mediationCase, mediators, head } = await caseAt('assigned')
    const hearing = await new ScheduleHearing().handle(
      mediationCase,
      mediators[0],
      await inRoom('调解一室', '14:00', '15:00')
    )
    await new Recuse().handle(mediationCase, head, 'interest', '与院方有亲属关系')
    await new AssignMediators().handle(mediationCase, head, [mediators[1].id])

    await new CancelHearing().handle(hearing, mediators[1], '更换调解员，另约')

    assert.lengthOf(await Booking.all(), 0)
  })
})

async function inRoom(name: string, from: string, to: string): Promise<HearingPlan> {
  const room = await Room.findByOrFail('name', name)
  return {
    form: 'room',
    roomId: room.id,
    startsAt: clock.at(TOMORROW, from),
    endsAt: clock.at(TOMORROW, to),
  }
}

async function lastVerb({ id }: MediationCase) {
  const entry = await CaseEvent.query().where('caseId', id).orderBy('position', 'desc').first()
  return entry!.verb
}
