import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { RaiseRisk } from '#cases/actions/raise_risk'
import MediationCase from '#cases/models/mediation_case'
import { caseAt } from '#database/factories/case_story'
import User from '#identity/models/user'
import { SCHEMAS } from '#portals/api/schemas'
import { aCourt, aFiling } from '#tests/functional/api/client'
import { faultsOf } from '#tests/functional/api/conforms'

test.group('A court reads its cases', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('by the public id and by the number on the papers', async ({ assert, client }) => {
    const court = await aCourt(client)
    const { id, citizen_number: number } = (await court.file()).body()

    for (const name of [id, number]) {
      const response = await court.get(`/cases/${name}`)

      response.assertStatus(200)
      assert.isEmpty(faultsOf(response.body(), SCHEMAS.Case))
      assert.containSubset(response.body(), {
        id,
        citizen_number: number,
        status: { code: 'registered', name: '已登记' },
        claimed: { amount: '12800.50', currency: 'CNY' },
        referral_number: '（2026）浙0803诉前调字第118号',
      })
    }
  })

  test('and names of people leave masked, what they said does not leave at all', async ({
    assert,
    client,
  }) => {
    const court = await aCourt(client)
    const { id } = (await court.file()).body()

    const response = await court.get(`/cases/${id}`)

    assert.deepEqual(
      response.body().parties.map((party: any) => party.name),
      ['𠮷*·***', '衢州市某运输公司']
    )
    for (const secret of ['买买提', '13800138000', '红灯', '信安东路'])
      assert.notInclude(response.text(), secret)
  })

  test('and another’s case does not exist', async ({ client }) => {
    const [court, other] = [await aCourt(client), await aCourt(client)]
    const { id, citizen_number: number } = (await court.file()).body()
    const { mediationCase } = await caseAt('accepted')

    for (const name of [id, number, mediationCase.publicId, mediationCase.citizenNumber, 'no']) {
      ;(await other.get(`/cases/${name}`)).assertStatus(404)
      ;(await other.get(`/cases/${name}/trail`)).assertStatus(404)
    }
  })

  test('and is not sent again what has not changed', async ({ assert, client }) => {
    const court = await aCourt(client)
    const { id } = (await court.file()).body()
    const etag = (await court.get(`/cases/${id}`)).header('etag')!

    const unchanged = await court.get(`/cases/${id}`).header('if-none-match', etag)
    unchanged.assertStatus(304)

    const filed = await MediationCase.findByOrFail('publicId', id)
    const clerk = await User.findByOrFail('username', 'chuangkou')
    await new RaiseRisk().handle(filed, clerk, 'orange', '双方情绪激动')
    const changed = await court.get(`/cases/${id}`).header('if-none-match', etag)
    changed.assertStatus(200)
    assert.notEqual(changed.header('etag'), etag)
  })

  test('page by page, each once, by following the link', async ({ assert, client }) => {
    const court = await aCourt(client)
    await (await aCourt(client)).file()
    const filed: string[] = []
    for (let i = 0; i < 5; i++) filed.push((await court.file()).body().id)

    const read: string[] = []
    let path: string | null = '/cases?limit=2'
    while (path) {
      const response: any = await court.get(path)
      assert.isEmpty(faultsOf(response.body(), SCHEMAS.CasePage))
      const { data, next } = response.body()
      assert.equal(response.header('link'), next ? `<${next}>; rel="next"` : undefined)
      read.push(...data.map((one: any) => one.id))
      path = next && next.replace('/api/v1', '')
    }

    assert.deepEqual(read, filed)
    assert.isEmpty((await court.get('/cases?after=nobody')).body().data)
    ;(await court.get('/cases?limit=0')).assertStatus(422)
    ;(await court.get('/cases?limit=201')).assertStatus(422)
  })

  test('with every step of the trail, chained', async ({ assert, client }) => {
    const court = await aCourt(client)
    const { id } = (await court.file(aFiling())).body()
    const filed = await MediationCase.findByOrFail('publicId', id)
    const clerk = await User.findByOrFail('username', 'chuangkou')
    await new RaiseRisk().handle(filed, clerk, 'orange', '双方情绪激动')

    const first = await court.get(`/cases/${id}/trail?limit=1`)
    const second = await court.get(first.body().next.replace('/api/v1', ''))

    assert.isEmpty(faultsOf(first.body(), SCHEMAS.TrailPage))
    assert.isEmpty(faultsOf(second.body(), SCHEMAS.TrailPage))
    const [registered, raised] = [...first.body().data, ...second.body().data]
    assert.equal(registered.verb.name, '登记')
    assert.equal(registered.actor_role.name, '外部单位')
    assert.equal(raised.previous_hash, registered.hash)
    assert.isNull(second.body().next)
    assert.notInclude(second.text(), '情绪激动')
  })
})
