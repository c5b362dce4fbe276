import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import { openCase } from '#cases/open_case'
import Committee from '#identity/models/committee'
import { digestOf, statementOf, SuggestRoute } from '#routing/actions/suggest_route'
import DisputeType from '#routing/models/dispute_type'
import FailureRoute from '#routing/models/failure_route'
import Lane from '#routing/models/lane'
import RoutingDecision from '#routing/models/routing_decision'
import RoutingRuleSet from '#routing/models/routing_rule_set'
import { committeesFor, mediatorsOf } from '#routing/queries/candidates'
import { suggest } from '#routing/suggest'

async function crash() {
  return db.transaction(async (trx) => {
    const mediationCase = await openCase(
      {
        details: {
          regionCode: '330803',
          title: '追尾',
          statement: '我停红绿灯,后车追尾,交警定他全责,修车3200元他不肯赔。',
          claim: '赔修车费3200元',
          channel: 'walkin',
          source: 'application',
          peopleCount: 2,
        },
        parties: [
          { side: 'applicant', kind: 'person', name: '张三' },
          { side: 'respondent', kind: 'person', name: '俞某' },
        ],
        by: null,
        actorRole: 'system',
      },
      trx
    )
    await mediationCase.load('parties')
    const proposed = await new SuggestRoute().handle(mediationCase, trx)
    const decision = await RoutingDecision.create(
      { ...proposed, caseId: mediationCase.id },
      { client: trx }
    )
    return { mediationCase, decision }
  })
}

test.group('Suggesting a route for a filed case', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('keeps what was proposed, with its reasons and the rules it rests on', async ({
    assert,
  }) => {
    const { mediationCase, decision } = await crash()
    await decision.load('suggestedCommittee')
    await decision.load('ruleSet')

    assert.equal(decision.suggestedLane, 'traffic')
    assert.equal(decision.suggestedType, '道路交通事故')
    assert.equal(decision.suggestedCommittee.code, 'qj-traffic')
    assert.equal(decision.inputSm3, digestOf(statementOf(mediationCase)))
    assert.isFalse(decision.isDecided)
    assert.isNotEmpty(decision.trace.sentences)
  })

  test('gives the same choice when it is replayed with the rules of its day', async ({
    assert,
  }) => {
    const { mediationCase, decision } = await crash()
    const ruleSet = await RoutingRuleSet.findOrFail(decision.ruleSetId)
    await decision.refresh()

    const replayed = suggest(statementOf(mediationCase), await ruleSet.compiled())

    assert.deepEqual(JSON.parse(JSON.stringify(replayed)), decision.trace)
  })

  test('finds the specialist of the lane first and the general committee after it', async ({
    assert,
  }) => {
    const candidates = await committeesFor('medical', '330803')

    assert.equal(candidates[0].committee.code, 'qj-medical')
    assert.isTrue(candidates.at(-1)!.committee.serves('general'))
  })

  test('does not propose a mediator who works for a party', async ({ assert }) => {
    const committee = await Committee.findByOrFail('code', 'qj-medical')
    const [first] = await mediatorsOf(committee, [])
    await first.mediator.merge({ profile: { employers: ['惠民医院'] } }).save()

    const candidates = await mediatorsOf(committee, [{ name: '惠民医院' }])

    assert.isNull(candidates[0].conflict)
    assert.equal(
      candidates.find(({ mediator }) => mediator.id === first.mediator.id)!.conflict,
      '惠民医院'
    )
  })

  test('has the thirteen lanes, the eighteen types and routes for every lane', async ({
    assert,
  }) => {
    const lanes = await Lane.all()

    assert.lengthOf(lanes, 13)
    assert.lengthOf(await DisputeType.query().withScopes((scopes) => scopes.inForce()), 18)
    for (const { code } of lanes) assert.isNotEmpty(await FailureRoute.forLane(code))
  })
})
