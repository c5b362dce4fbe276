import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import { clock } from '#core/clock'
import { caseAt } from '#database/factories/case_story'
import { ScheduleHearing } from '#hearings/actions/schedule_hearing'
import { Clash } from '#hearings/exceptions/hearing_refusals'
import Booking from '#hearings/models/booking'
import Room from '#hearings/models/room'
import { verifyTrail } from '#cases/verify_trail'
import { forgetCase } from '#tests/unit/cases/forget_case'

const LANES = ['medical', 'traffic', 'labor', 'education', 'water', 'land']

test.group('The last free slot', () => {
  test('goes to one of six who ask for it at once, and the rest are told', async ({ assert }) => {
    const told = []
    for (const [index, lane] of LANES.entries()) {
      const applicants = [{ kind: 'person' as const, name: '毛小红', phone: `1390013900${index}` }]
      told.push(await caseAt('assigned', { lane, application: { applicants } }))
    }
    const room = await Room.findByOrFail('name', '调解一室')
    const plan = {
      form: 'room' as const,
      roomId: room.id,
      startsAt: clock.at('2031-03-10', '14:00'),
      endsAt: clock.at('2031-03-10', '15:30'),
    }

    const outcomes = await Promise.allSettled(
      told.map(({ mediationCase, mediators }) =>
        new ScheduleHearing().handle(mediationCase, mediators[0], plan)
      )
    )

    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    assert.lengthOf(refused, 5)
    for (const { reason } of refused) assert.instanceOf(reason, Clash)
    assert.lengthOf(await Booking.query().where('resource', `room:${room.id}`), 3)
    assert.isNull((await verifyTrail()).broken)

    for (const { mediationCase } of told) {
      const hearings = db.from('hearings').select('id').where('case_id', mediationCase.id)
      await db.from('bookings').whereIn('hearing_id', hearings).delete()
      await db.from('hearings').where('case_id', mediationCase.id).delete()
      await forgetCase(mediationCase.id)
    }
  })
})
