import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import CaseEvent from '#cases/models/case_event'
import { clock } from '#core/clock'
import { caseAt } from '#database/factories/case_story'
import { HoldHearing } from '#hearings/actions/hold_hearing'
import { ReadBackMinutes } from '#hearings/actions/read_back_minutes'
import { ScheduleHearing } from '#hearings/actions/schedule_hearing'
import { SealMinutes, sm3OfMinutes } from '#hearings/actions/seal_minutes'
import { digestOf, WriteMinutes } from '#hearings/actions/write_minutes'
import {
  MinutesChanged,
  MinutesSealed,
  NoticesMissing,
  NotReadBack,
} from '#hearings/exceptions/hearing_refusals'
import Hearing from '#hearings/models/hearing'
import Minutes, { ALWAYS_GIVEN } from '#hearings/models/minutes'
import db from '@adonisjs/lucid/services/db'

const WORDS = '双方同意共同委托鉴定。'

test.group('Minutes', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are read back, sealed, and their digest stands in the trail', async ({ assert }) => {
    const { hearing, mediator, mediationCase } = await aHeldHearing()
    const minutes = await write(hearing, mediator)
    await new ReadBackMinutes().handle(hearing, digestOf(minutes))

    await new SealMinutes().handle(hearing, mediator)

    const sealed = await Minutes.findOrFail(minutes.id)
    assert.isTrue(sealed.isSealed)
    assert.equal(sealed.sm3, sm3OfMinutes(await Hearing.findOrFail(hearing.id), sealed))
    const entry = await CaseEvent.query()
      .where({ caseId: mediationCase.id, verb: 'seal_minutes' })
      .firstOrFail()
    assert.equal(entry.payload.sm3, sealed.sm3)
  })

  test('are never edited once sealed', async ({ assert }) => {
    const { hearing, mediator } = await aHeldHearing()
    const minutes = await write(hearing, mediator)
    await new ReadBackMinutes().handle(hearing, digestOf(minutes))
    await new SealMinutes().handle(hearing, mediator)

    await assert.rejects(() => write(hearing, mediator, '改一个字'), MinutesSealed)
    await assert.rejects(() => new SealMinutes().handle(hearing, mediator), MinutesSealed)
    const sealed = await Minutes.findOrFail(minutes.id)
    await assert.rejects(() => sealed.merge({ content: '改一个字' }).save(), /never edited/)
  })

  test('are not sealed before they were read back, and a change must be read again', async ({
    assert,
  }) => {
    const { hearing, mediator } = await aHeldHearing()
    const minutes = await write(hearing, mediator)
    await assert.rejects(() => new SealMinutes().handle(hearing, mediator), NotReadBack)

    await new ReadBackMinutes().handle(hearing, digestOf(minutes))
    await write(hearing, mediator, `${WORDS}医院补充一点。`)

    await assert.rejects(() => new SealMinutes().handle(hearing, mediator), NotReadBack)
  })

  test('name the notices that were not given', async ({ assert }) => {
    const { hearing, mediator } = await aHeldHearing()
    const minutes = await new WriteMinutes().handle(hearing, mediator, {
      content: WORDS,
      notices: ['rights', 'principles', 'mediators'],
    })
    await new ReadBackMinutes().handle(hearing, digestOf(minutes))

    await assert.rejects(() => new SealMinutes().handle(hearing, mediator), NoticesMissing)
    await assert.rejects(() => new SealMinutes().handle(hearing, mediator), /各种结果的风险/)
  })

  test('do not overwrite what the other mediator wrote meanwhile', async ({ assert }) => {
    const { hearing, mediator, mediators } = await aHeldHearing()
    const seen = digestOf(await write(hearing, mediator))
    await write(hearing, mediators[1], '另一位调解员写的')

    const late = new WriteMinutes().handle(hearing, mediator, {
      content: '旧页面上写的',
      notices: [],
      seen,
    })

    await assert.rejects(() => late, MinutesChanged)
    const [minutes] = await Minutes.query().where('hearingId', hearing.id)
    assert.equal(minutes.content, '另一位调解员写的')
  })

  test('lie sealed in the database', async ({ assert }) => {
    const { hearing, mediator } = await aHeldHearing()
    await write(hearing, mediator)

    const row = await db.from('minutes').where('hearing_id', hearing.id).firstOrFail()

    assert.notInclude(row.content, '鉴定')
  })
})

async function aHeldHearing() {
  const { mediationCase, mediators, ...staff } = await caseAt('mediating')
  const hearing = await new ScheduleHearing().handle(mediationCase, mediators[0], {
    form: 'phone',
    place: '0570-0000000',
    startsAt: clock.now().plus({ seconds: 1 }),
    endsAt: clock.now().plus({ hours: 1 }),
  })
  await new HoldHearing().handle(hearing, mediators[0], [
    { who: 'party', id: mediationCase.parties[0].id, presence: 'present' },
  ])
  return {
    ...staff,
    mediationCase,
    mediators,
    mediator: mediators[0],
    hearing: await Hearing.findOrFail(hearing.id),
  }
}

type Mediator = Parameters<WriteMinutes['handle']>[1]

function write(hearing: Hearing, mediator: Mediator, content = WORDS) {
  return new WriteMinutes().handle(hearing, mediator, { content, notices: [...ALWAYS_GIVEN] })
}
