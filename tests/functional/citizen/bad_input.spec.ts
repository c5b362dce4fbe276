import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

import MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import type { Question } from '#intake/questions'
import { ANSWERS, Filer, wordsOf } from '#tests/functional/citizen/filing'

type Mistake = {
  title: string
  question: Question
  typed: Record<string, unknown>
  says: string
  keeps?: string
}

const applicant = ANSWERS.applicant!
const LONG_NAME = '𠮷'.repeat(51)

const MISTAKES: Mistake[] = [
  {
    title: 'nothing at all',
    question: 'applicant',
    typed: {},
    says: '有 2 处需要修改 请写姓名 请填电话号码',
  },
  {
    title: 'a wrong check digit',
    question: 'applicant',
    typed: { ...applicant, identityNumber: '110105194912310021' },
    says: '末位对不上',
    keeps: '110105194912310021',
  },
  {
    title: 'an identity number that is too short',
    question: 'applicant',
    typed: { ...applicant, identityNumber: '1101051949123100' },
    says: '身份证号应是 18 位，现在是 16 位',
  },
  {
    title: 'a phone with ten digits',
    question: 'applicant',
    typed: { ...applicant, phone: '138 0570 221' },
    says: '手机号应是 11 位数字，现在是 10 位',
    keeps: '138 0570 221',
  },
  {
    title: 'a name of 51 characters outside the basic plane',
    question: 'applicant',
    typed: { ...applicant, name: LONG_NAME },
    says: '姓名最多 50 个字，现在是 51 个',
    keeps: LONG_NAME,
  },
  {
    title: 'a self-made character',
    question: 'applicant',
    typed: { ...applicant, name: '张\uE863' },
    says: '第 2 个字“\uE863”（U+E863）',
    keeps: '张\uE863',
  },
  {
    title: 'a self-made character in the story',
    question: 'statement',
    typed: { statement: '我叫张\uE863' },
    says: 'U+E863',
  },
  {
    title: 'an emoji in a name',
    question: 'applicant',
    typed: { ...applicant, name: '小明😀' },
    says: '姓名里有表情“😀”',
    keeps: '小明😀',
  },
  {
    title: 'another dot in a name',
    question: 'applicant',
    typed: { ...applicant, name: '买买提•吐尔逊' },
    says: '请用“·”',
  },
  {
    title: 'digits for a name',
    question: 'applicant',
    typed: { ...applicant, name: '12345' },
    says: '不能只有数字或符号',
  },
  {
    title: 'the 30th of February',
    question: 'happened',
    typed: { happened: { year: '２０２６', month: '2', day: '30' } },
    says: '没有 2026年2月30日 这一天',
  },
  {
    title: 'a day to come',
    question: 'happened',
    typed: { happened: { year: '2099', month: '1', day: '1' } },
    says: '这一天还没有到',
  },
  {
    title: 'half a day',
    question: 'happened',
    typed: { happened: { year: '2026', month: '', day: '' } },
    says: '年、月、日请都填上',
  },
  {
    title: 'no other side and no “说不清”',
    question: 'respondent',
    typed: { kind: 'person' },
    says: '不知道就勾“说不清对方叫什么”',
  },
  {
    title: '2,001 characters',
    question: 'statement',
    typed: { statement: '吵'.repeat(2001) },
    says: '请删去 1 个',
    keeps: '吵'.repeat(2001),
  },
  {
    title: 'an amount in words',
    question: 'claim',
    typed: { claim: '赔钱', amount: '很多钱' },
    says: '金额请写数字',
    keeps: '很多钱',
  },
  {
    title: 'a list where a name belongs',
    question: 'applicant',
    typed: { ...applicant, name: ['张三', '李四'] },
    says: '这里请填文字',
  },
  {
    title: 'a choice that is not offered',
    question: 'acting',
    typed: { acting: 'everyone' },
    says: '请选您替谁申请',
  },
]

test.group('What is typed wrongly', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.letGo())

  test('{title}: a sentence beside the field, what was typed kept, nothing stored')
    .with(MISTAKES)
    .run(async ({ client, assert }, { question, typed, says, keeps }) => {
      clock.standAt(clock.at('2026-03-02', '10:00'))
      const path = `/applications/questions/${question}`
      const before = await countDrafts()

      const page = await client.post(path).header('referer', path).withCsrfToken().form(typed)

      page.assertStatus(200)
      assert.include(wordsOf(page), says)
      assert.include(page.text(), '<title>错误：')
      assert.match(page.text(), /aria-invalid="true"|class="field wrong"/)
      if (keeps) page.assertTextIncludes(keeps)
      assert.equal(await countDrafts(), before)
    })

  test('{$self} is a name and stays as it was typed')
    .with(['买买提·吐尔逊', '𠮷𡝔𣊬', '欧阳  娜娜', 'Anna Maria', '㼆', '王\u{E0101}'])
    .run(async ({ client, assert }, name) => {
      const filer = await new Filer(client).answerAll({ applicant: { ...applicant, name } })

      await filer.send()

      const filed = await MediationCase.query().preload('parties').orderBy('id', 'desc').first()
      assert.equal(filed!.parties[0].name, name)
    })

  test('marks that turn the reading direction round are dropped, the name stays', async ({
    client,
    assert,
  }) => {
    const filer = await new Filer(client).answerAll({
      applicant: { ...applicant, name: '\u202E钱有根\u202C' },
    })

    await filer.send()

    const filed = await MediationCase.query().preload('parties').orderBy('id', 'desc').first()
    assert.equal(filed!.parties[0].name, '钱有根')
  })

  test('full-width digits and spaces in numbers are forgiven', async ({ client, assert }) => {
    const filer = await new Filer(client).answerAll({
      applicant: { name: '钱有根', phone: '１３８－００１３－８０００' },
    })

    await filer.send()

    const filed = await MediationCase.query().preload('parties').orderBy('id', 'desc').first()
    assert.equal(filed!.parties[0].phone, '13800138000')
  })

  test('ten megabytes of text end in a page, not in an error', async ({ client }) => {
    const page = await client
      .post('/applications/questions/statement')
      .withCsrfToken()
      .form({ statement: '吵'.repeat(3_500_000) })

    page.assertStatus(413)
    page.assertTextIncludes('内容太大了')
  })

  test('a broken body ends in a page too', async ({ client }) => {
    const page = await client.post('/notice').header('content-type', 'application/json').json('{')

    page.assertStatus(400)
    page.assertTextIncludes('没有看懂这一次提交')
  })

  test('a form that lay open too long comes back with what was typed, and stores nothing', async ({
    client,
    assert,
  }) => {
    const path = '/applications/questions/statement'
    const before = await countDrafts()

    const page = await client.post(path).header('referer', path).form({ statement: '楼上漏水' })

    page.assertStatus(200)
    assert.include(wordsOf(page), '这一页放得太久了')
    page.assertTextIncludes('楼上漏水')
    assert.equal(await countDrafts(), before)
  })
})

async function countDrafts(): Promise<number> {
  const [{ count }] = await db.from('drafts').count('* as count')
  return Number(count)
}
