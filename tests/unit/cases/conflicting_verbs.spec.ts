import { test } from '@japa/runner'

import { AcceptCase } from '#cases/actions/accept_case'
import { PauseClock } from '#cases/actions/pause_clock'
import { RaiseRisk } from '#cases/actions/raise_risk'
import { RecordConsent } from '#cases/actions/record_consent'
import { RejectCase } from '#cases/actions/reject_case'
import { Terminate } from '#cases/actions/terminate'
import { Withdraw } from '#cases/actions/withdraw'
import CaseEvent from '#cases/models/case_event'
import MediationCase from '#cases/models/mediation_case'
import { verifyTrail } from '#cases/verify_trail'
import { Refusal } from '#core/exceptions/refusal'
import { caseAt, type Stage } from '#database/factories/case_story'
import { forgetCase } from '#tests/unit/cases/forget_case'

type Told = Awaited<ReturnType<typeof caseAt>>
type Act = (told: Told) => Promise<unknown>

const accept: Act = ({ mediationCase, head }) => new AcceptCase().handle(mediationCase, head)
const reject: Act = ({ mediationCase, head }) =>
  new RejectCase().handle(mediationCase, head, 'other_organ', '法院已经受理')
const withdraw: Act = ({ mediationCase, clerk }) =>
  new Withdraw().handle(mediationCase, clerk, '双方自己谈好了')
const raiseRisk: Act = ({ mediationCase, dispatcher }) =>
  new RaiseRisk().handle(mediationCase, dispatcher, 'yellow', '情绪激动')
const pause: Act = ({ mediationCase, mediators }) =>
  new PauseClock().handle(mediationCase, mediators[0], { ground: 'appraisal', because: '委托鉴定' })
const terminate: Act = ({ mediationCase, mediators }) =>
  new Terminate().handle(mediationCase, mediators[0], 'no_agreement', '分歧太大')

/** Two acts at once, and every course that some order of them could have taken. */
const PAIRS: [string, Stage, Act, Act, string[]][] = [
  ['accept and reject', 'consent_pending', accept, reject, ['accept', 'reject']],
  ['accept and withdraw', 'consent_pending', accept, withdraw, ['accept,withdraw', 'withdraw']],
  ['reject and withdraw', 'consent_pending', reject, withdraw, ['reject', 'withdraw']],
  [
    'accept and raise_risk',
    'consent_pending',
    accept,
    raiseRisk,
    ['accept,raise_risk', 'raise_risk,accept'],
  ],
  ['pause and terminate', 'mediating', pause, terminate, ['pause,terminate', 'terminate']],
  ['two withdrawals', 'mediating', withdraw, withdraw, ['withdraw']],
]

test.group('Two people at once', () => {
  for (const [name, stage, one, other, courses] of PAIRS) {
    test(`${name}: as if one had come first`, async ({ assert }) => {
      for (const order of [
        [one, other],
        [other, one],
      ]) {
        const told = await caseAt(stage)
        const { id, trailLength } = await ready(told)

        const outcomes = await Promise.allSettled(order.map((act) => act(told)))

        for (const outcome of outcomes) {
          if (outcome.status === 'rejected') assert.isTrue(outcome.reason instanceof Refusal)
        }
        const since = await CaseEvent.query()
          .where('caseId', id)
          .where('position', '>', trailLength)
          .orderBy('position')
        assert.include(courses, since.map(({ verb }) => verb).join())
        assert.isNull((await verifyTrail()).broken)
        await forgetCase(id)
      }
    })
  }
})

/** Everybody has agreed, so that the case may be accepted. */
async function ready({ mediationCase, head }: Told) {
  for (const party of mediationCase.parties.filter(({ consent }) => consent !== 'agreed')) {
    await new RecordConsent().handle(mediationCase, head, {
      partyId: party.id,
      consent: 'agreed',
      means: 'phone',
    })
  }
  return MediationCase.findOrFail(mediationCase.id)
}
