import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import { ScheduleHearing } from '#hearings/actions/schedule_hearing'
import MediationCase from '#cases/models/mediation_case'
import { addDays, clock } from '#core/clock'
import { caseAt } from '#database/factories/case_story'

test.group('The lists of a committee', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('hold exactly what the workbench counts', async ({ client, assert }) => {
    const { head } = await caseAt('routed')
    await caseAt('routed')
    await caseAt('consent_pending')
    const late = await caseAt('mediating')
    await setDue(late.mediationCase, addDays(clock.today(), -2))
    const near = await caseAt('mediating')
    await setDue(near.mediationCase, addDays(clock.today(), 1))

    const workbench = (await client.get('/mediator').loginAs(head)).text()

    const cells = [
      ...workbench.matchAll(
        /<a href="(\/mediator\/cases\?[^"]+)">\s*<span class="figure[^"]*">(\d+)/g
      ),
    ]
    assert.deepEqual(
      cells.map(([, , count]) => count),
      ['1', '1', '2', '1', '0']
    )
    for (const [, href, count] of cells) {
      const list = await client.get(href.replaceAll('&amp;', '&')).loginAs(head)
      list.assertTextIncludes(`共 ${count} 件`)
      assert.lengthOf([...list.text().matchAll(/class="to-do"/g)], Number(count))
    }
    assert.include(workbench, '超期 2 天')
  })

  test('find a case by its number, a whole name or a phone, and only one’s own', async ({
    client,
    assert,
  }) => {
    const { mediationCase, head } = await caseAt('routed')
    const other = await caseAt('routed', { lane: 'traffic', disputeType: '道路交通事故' })
    const spoken = mediationCase.citizenNumber.replace(/(\d{4})(\d{3})/, '$1 $2 ')

    for (const q of [mediationCase.citizenNumber, spoken, '钱有根', '138 0013 8000']) {
      const page = await client.get('/mediator/cases').qs({ q }).loginAs(head)
      page.assertTextIncludes(mediationCase.publicId)
      assert.notInclude(page.text(), other.mediationCase.publicId)
    }
    for (const q of ['钱有', '%', "' or 1=1", '0']) {
      const page = await client.get('/mediator/cases').qs({ q }).loginAs(head)
      page.assertTextIncludes('共 0 件')
    }
  })

  test('go on by a cursor, each case once', async ({ client, assert }) => {
    const { head, mediationCase } = await caseAt('routed')
    for (let more = 0; more < 31; more++) await caseAt('routed')

    const first = await client.get('/mediator/cases').loginAs(head)
    const older = /href="([^"]+)" rel="next"/.exec(first.text())![1].replaceAll('&amp;', '&')
    const second = await client.get(older).loginAs(head)

    const lines = (text: string) => [...text.matchAll(/class="to-do"/g)].length
    assert.equal(lines(first.text()) + lines(second.text()), 32)
    second.assertTextIncludes(mediationCase.publicId)
    assert.notInclude(first.text(), mediationCase.publicId)
  })

  test('ignore a filter that does not exist', async ({ client }) => {
    const { head } = await caseAt('routed')

    const page = await client
      .get('/mediator/cases')
      .qs({ status: 'nonsense', light: 'blue', after: "1' or" })
      .loginAs(head)

    page.assertStatus(200)
    page.assertTextIncludes('共 1 件')
  })

  test('show a mediator today’s hearings with their room', async ({ client }) => {
    const { mediationCase, mediators } = await caseAt('assigned')
    await new ScheduleHearing().handle(mediationCase, mediators[0], {
      form: 'onsite',
      place: '樟潭街道振兴路',
      startsAt: clock.now().plus({ seconds: 30 }),
      endsAt: clock.now().plus({ minutes: 30 }),
    })

    const page = await client.get('/mediator').loginAs(mediators[0])

    page.assertTextIncludes('今天 1 场调解')
    page.assertTextIncludes('樟潭街道振兴路')
  })
})

async function setDue({ id }: MediationCase, dueOn: string) {
  await MediationCase.query().where('id', id).update({ due_on: dueOn })
}
