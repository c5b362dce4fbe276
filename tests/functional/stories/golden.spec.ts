import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { RecordOralAgreement } from '#agreements/actions/record_oral_agreement'
import Agreement from '#agreements/models/agreement'
import { AcceptCase } from '#cases/actions/accept_case'
import { ExpireCases } from '#cases/actions/expire_cases'
import { PauseClock } from '#cases/actions/pause_clock'
import { RecordConsent } from '#cases/actions/record_consent'
import { RejectCase } from '#cases/actions/reject_case'
import { ResumeClock } from '#cases/actions/resume_clock'
import { Terminate } from '#cases/actions/terminate'
import { UnmetCondition } from '#cases/exceptions/case_refusals'
import CaseEvent from '#cases/models/case_event'
import MediationCase from '#cases/models/mediation_case'
import Milestone from '#cases/models/milestone'
import Pause from '#cases/models/pause'
import { verifyTrail } from '#cases/verify_trail'
import { clock } from '#core/clock'
import { Money } from '#core/money'
import { sm3 } from '#core/sm3'
import { caseAt } from '#database/factories/case_story'
import CalendarDay from '#deadlines/models/calendar_day'
import DeadlineRule from '#deadlines/models/deadline_rule'
import User from '#identity/models/user'
import { VerifyPaper } from '#papers/actions/verify_paper'
import Paper from '#papers/models/paper'
import { StoryOfQian } from '#seeds/demo/story_of_qian'
import { countOf, rateOf } from '#statistics/figures'
import { endOf, type Filter } from '#statistics/filter'

const YEAR: Filter = {
  regionCode: '330803',
  from: '2026-01-01',
  to: '2026-12-31',
  asOf: endOf('2026-12-31'),
}

const momentsOf = async ({ id }: MediationCase) =>
  (await Milestone.query().where('caseId', id).orderBy('id')).map(({ kind }) => kind)

test.group('Golden scenarios', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => clock.standAt(clock.at('2026-03-02', '10:00')))
  group.each.teardown(() => clock.letGo())

  test('1 · from the window to a sealed agreement; the rate counts it once', async ({ assert }) => {
    clock.standAt(clock.at('2026-03-31', '17:00'))
    const before = await rateOf('success', YEAR)

    const told = await new StoryOfQian().play()

    const mediationCase = await MediationCase.findOrFail(told.mediationCase.id)
    assert.deepInclude(
      {
        status: mediationCase.status,
        lane: mediationCase.lane,
        disputeType: mediationCase.disputeType,
      },
      { status: 'closed_success', lane: 'medical', disputeType: '医疗' }
    )
    assert.deepEqual(await momentsOf(mediationCase), [
      'registered',
      'accepted',
      'agreed',
      'performed',
      'closed',
    ])

    // The agreement alone moved the rate, by one; performing and closing did not move it again.
    const after = await rateOf('success', YEAR)
    assert.equal(told.rateAfter.numerator, told.rateBefore.numerator + 1)
    assert.equal(told.rateAfter.denominator, told.rateBefore.denominator)
    assert.deepEqual(
      [after.numerator, after.denominator],
      [before.numerator + 1, before.denominator + 1]
    )

    const notices = await Paper.query().where({ caseId: mediationCase.id, kind: 'rights_notice' })
    assert.lengthOf(notices, 2)
    assert.match(told.register.number!, /^（2026）衢江医调受字第\d{4}号$/)
    assert.match(told.agreement.number!, /^（2026）衢江医调字第\d{4}号$/)
    assert.equal(told.agreement.sm3, sm3(await told.agreement.pdf()))
    const genuine = await new VerifyPaper().byCode(told.agreement.verificationCode)
    assert.deepInclude(genuine, { status: 'valid', number: told.agreement.number })
    assert.isNull((await verifyTrail()).broken)
  })

  test('2 · the hospital refuses in writing: not accepted, with reason and roads, never counted', async ({
    assert,
    client,
  }) => {
    const { mediationCase, head } = await caseAt('consent_pending')
    const before = await rateOf('success', YEAR)
    const hospital = mediationCase.parties.find(({ isApplicant }) => !isApplicant)!
    await new RecordConsent().handle(mediationCase, head, {
      ...{ partyId: hospital.id, consent: 'refused', means: 'letter' },
    })
    await assert.rejects(() => new AcceptCase().handle(mediationCase, head), UnmetCondition)

    await new RejectCase().handle(mediationCase, head, 'N03', '医院来函，不同意调解')

    await mediationCase.refresh()
    assert.equal(mediationCase.status, 'not_accepted')
    assert.deepEqual(await momentsOf(mediationCase), ['registered', 'not_accepted'])
    const { reason, payload } = await CaseEvent.query()
      .where({ caseId: mediationCase.id, verb: 'reject' })
      .firstOrFail()
    assert.deepEqual([reason, payload.ground], ['医院来函，不同意调解', 'N03'])
    assert.deepEqual(await rateOf('success', YEAR), before)

    const applicant = await User.create({ kind: 'citizen', name: '钱有根', phone: '13800138000' })
    const page = await client.get(`/cases/${mediationCase.publicId}`).loginAs(applicant)
    page.assertTextIncludes('一方当事人明确拒绝调解')
    page.assertTextIncludes('向人民法院起诉')
  })

  test('3 · an appraisal from 16 March to 20 May moves the last day to 18 June', async ({
    assert,
  }) => {
    const { mediationCase, mediators } = await caseAt('mediating')
    await mediationCase.refresh()
    assert.equal(mediationCase.dueOn, '2026-04-14')

    clock.standAt(clock.at('2026-03-16', '09:30'))
    await new PauseClock().handle(mediationCase, mediators[0], {
      ...{ ground: 'appraisal', because: '双方共同委托鉴定', document: '共同委托书' },
    })
    clock.standAt(clock.at('2026-05-20', '16:00'))
    await new ResumeClock().handle(mediationCase, mediators[0])

    await mediationCase.refresh()
    const [pause] = await Pause.query().where('caseId', mediationCase.id)
    assert.deepEqual([pause.startedOn, pause.endedOn], ['2026-03-16', '2026-05-20'])
    assert.deepEqual([mediationCase.status, mediationCase.dueOn], ['mediating', '2026-06-18'])
  })

  test('4 · the last day passes unextended: the law ends it at night, and it counts as failed', async ({
    assert,
  }) => {
    const { mediationCase } = await caseAt('mediating')
    const { dueOn } = await mediationCase.refresh()
    const before = await rateOf('success', YEAR)

    clock.standAt(clock.at(dueOn!, '23:59'))
    await new ExpireCases().handle()
    assert.equal((await mediationCase.refresh()).status, 'mediating')

    clock.standAt(clock.at('2026-04-15', '00:05'))
    await new ExpireCases().handle()

    await mediationCase.refresh()
    assert.deepEqual(
      [mediationCase.status, mediationCase.endingReason],
      ['closed_failed', 'expired']
    )
    const entry = await CaseEvent.query()
      .where({ caseId: mediationCase.id, verb: 'expire' })
      .first()
    assert.deepEqual([entry!.actorRole, entry!.actorId], ['system', null])
    assert.deepEqual(await momentsOf(mediationCase), ['registered', 'accepted', 'failed'])
    assert.deepEqual(await rateOf('success', YEAR), before)
  })

  test('9 · neighbours settle on the spot: an oral agreement in the register, closed the same day', async ({
    assert,
  }) => {
    const { mediationCase, mediators } = await caseAt('mediating', {
      ...{ lane: 'general', disputeType: '邻里' },
      application: { claimed: Money.yuan('300.00'), claim: '赔偿打碎的玻璃' },
    })
    const oral = await countOf('agreed', YEAR)
    const [neighbour, other] = mediationCase.parties

    await new RecordOralAgreement().handle(mediationCase, mediators[0], {
      ...{ facts: '球打碎了邻居的玻璃。', disputed: '双方对赔多少有争议。', copies: 1 },
      performance: { manner: '当场付现金', place: '调解室', period: '当日' },
      clauses: [
        {
          ...{ kind: 'payment', obligorId: other.id, obligeeId: neighbour.id, amount: '300.00' },
          ...{ cause: '玻璃款', method: '现金', dueOn: '2026-03-02' },
        },
      ],
    })

    const agreement = (await Agreement.at(mediationCase))!
    assert.deepInclude(
      { form: agreement.form, status: agreement.status },
      { form: 'oral', status: 'effective' }
    )
    assert.match(agreement.number!, /^（2026）衢江人调口字第\d{4}号$/)
    assert.equal(await countOf('agreed', YEAR), oral + 1)
    const agreed = await Milestone.query()
      .where({ caseId: mediationCase.id, kind: 'agreed' })
      .firstOrFail()
    assert.deepEqual([agreed.form, agreed.amountFen?.toString()], ['oral', '300.00'])
  })

  test('15 · traffic mediation that fails on Thursday 24 September: to the police until 30 September', async ({
    assert,
  }) => {
    clock.standAt(clock.at('2026-09-10', '09:00'))
    const lane = 'traffic'
    const { mediationCase, mediators } = await caseAt('mediating', {
      ...{ lane, disputeType: '道路交通事故' },
    })
    clock.standAt(clock.at('2026-09-24', '15:00'))
    await new Terminate().handle(mediationCase, mediators[0], 'gap_too_big', '双方分歧过大')

    const { closedAt, status } = await mediationCase.refresh()
    const endedOn = clock.dayOf(closedAt!)
    const question = { region: '330803', lane, source: null, kind: 'police_application' }
    const rule = await DeadlineRule.inForce(question, endedOn)
    const { due } = rule!.deadlineFrom(endedOn, await CalendarDay.calendarOf('330803'))
    assert.deepEqual([status, due], ['closed_failed', '2026-09-30'])
  })
})
