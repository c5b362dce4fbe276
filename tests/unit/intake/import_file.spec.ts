import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'

import MediationCase from '#cases/models/mediation_case'
import { verifyTrail } from '#cases/verify_trail'
import { importFile } from '#intake/import/import_file'

const HOSPITAL = {
  id: 'A1',
  channel: 'walkin',
  text: '父亲在医院做肠镜，肠子穿了孔，又开刀修补，医院不肯赔。',
  committee: 'food',
  parties: [
    { role: 'applicant', kind: 'person', name: '汤有根' },
    { role: 'respondent', kind: 'organization', name: '市里一家医院' },
  ],
  amount: 60000,
}
const WAGES = {
  id: 'A2',
  channel: 'court',
  text: '十二个人在工地干了三个月，包工头拖欠工资不给。',
  parties: [{ role: 'applicant', kind: 'person', name: null }],
  amount: null,
}

test.group('Importing a file of disputes', (group) => {
  let folder: string

  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-'))
    return () => rm(folder, { recursive: true })
  })

  async function importing(...lines: unknown[]) {
    const path = join(folder, 'disputes.jsonl')
    const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
    await writeFile(path, texts.join('\n'))
    return importFile(path, '330803')
  }

  const filed = () => MediationCase.query().preload('parties').orderBy('id')

  test('each line becomes a case with its channel, its parties and a suggested lane', async ({
    assert,
  }) => {
    const before = await filed()
    const summary = await importing(HOSPITAL, WAGES)

    const [hospital, wages] = (await filed()).slice(before.length)
    assert.equal(hospital.statement, HOSPITAL.text)
    assert.equal(hospital.claimedFen?.toString(), '60000.00')
    assert.deepEqual(
      hospital.parties.map(({ side, name }) => [side, name]),
      [
        ['applicant', '汤有根'],
        ['respondent', '市里一家医院'],
      ]
    )
    assert.deepEqual([wages.channel, wages.source], ['court', 'referral'])
    assert.equal(wages.parties[0].name, '姓名不详')
    assert.isTrue(wages.isMass)
    // The label in the file is not read: routing comes to its own reading.
    assert.deepEqual(summary.byLane, { medical: 1, labor: 1 })
    assert.isNull((await verifyTrail()).broken)
  })

  test('a malformed line is reported with its number and reason, the good ones are kept', async ({
    assert,
  }) => {
    const {
      lines,
      filed: kept,
      malformed,
    } = await importing(
      HOSPITAL,
      '{"text": ',
      '',
      { ...WAGES, channel: 'fax' },
      { id: 'A9' },
      { ...WAGES, amount: -3 },
      WAGES
    )

    assert.deepEqual([lines, kept], [6, 2])
    assert.deepEqual(
      malformed.map(({ line }) => line),
      [2, 4, 5, 6]
    )
    for (const { reason } of malformed) assert.match(reason, /[\u4E00-\u9FFF]/)
  })

  test('the same file again, in whatever order, files nothing twice', async ({ assert }) => {
    await importing(HOSPITAL, WAGES)
    const { length } = await filed()

    const again = await importing(WAGES, HOSPITAL, HOSPITAL)

    assert.deepEqual([again.filed, again.already], [0, 3])
    assert.lengthOf(await filed(), length)
  })

  test('a corrected label files nothing, a corrected text is another dispute', async ({
    assert,
  }) => {
    await importing(HOSPITAL)
    assert.equal((await importing({ ...HOSPITAL, committee: 'medical' })).already, 1)
    assert.equal((await importing({ ...HOSPITAL, text: `${HOSPITAL.text}请调解。` })).filed, 1)
  })

  test('a file that starts with a byte order mark or has Windows line ends reads the same', async ({
    assert,
  }) => {
    await importing(HOSPITAL, WAGES)
    const again = await importing(`\uFEFF${JSON.stringify(HOSPITAL)}\r`, WAGES)

    assert.deepEqual(again.malformed, [])
    assert.equal(again.already, 2)
  })
})
