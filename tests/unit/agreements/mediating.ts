import { DraftAgreement } from '#agreements/actions/draft_agreement'
import { MakeMark } from '#agreements/actions/make_mark'
import { ProposeAgreement } from '#agreements/actions/propose_agreement'
import Agreement from '#agreements/models/agreement'
import type { TermsInput } from '#agreements/terms_input'
import type { CaseStatus } from '#cases/case_lifecycle'
import Assignment from '#cases/models/assignment'
import type MediationCase from '#cases/models/mediation_case'
import { openCase } from '#cases/open_case'
import { clock } from '#core/clock'
import { inTransaction } from '#core/transaction'
import Committee from '#identity/models/committee'
import User from '#identity/models/user'

/** 老钱 and the hospital before the medical committee; two mediators at work. */
export async function mediating(
  details: Partial<MediationCase> = {},
  committeeCode = 'qj-medical'
): Promise<MediationCase> {
  const committee = await Committee.findByOrFail('code', committeeCode)
  const mediationCase = await inTransaction((trx) =>
    openCase(
      {
        details: {
          regionCode: '330803',
          title: '无痛肠镜检查后肠穿孔',
          statement: '老人做无痛肠镜检查时肠穿孔，做了修补手术。',
          claim: '赔偿医疗费',
          channel: 'walkin',
          source: 'application',
          lane: 'medical',
          committeeId: committee.id,
          ...details,
        },
        parties: [
          { side: 'applicant', kind: 'person', name: '钱阿根' },
          {
            side: 'respondent',
            kind: 'organization',
            name: '衢江区某医院',
            legalRepresentative: '朱院长',
          },
        ],
        by: null,
        actorRole: 'clerk',
      },
      trx
    )
  )
  await stand(mediationCase, 'mediating')
  await assign(mediationCase, ['tiaojie', 'tiaojie2'])
  await mediationCase.load('parties')
  return mediationCase
}

/** Puts the case where the test begins; how it came there is told elsewhere. */
export async function stand(mediationCase: MediationCase, status: CaseStatus) {
  await mediationCase.merge({ status }).save()
}

export const mediator = () => User.findByOrFail('username', 'tiaojie')
export const secondMediator = () => User.findByOrFail('username', 'tiaojie2')
export const head = () => User.findByOrFail('username', 'zhuren')

/** One payment of 28,460 yuan by the hospital to 老钱, due in ten days. */
export function terms({ parties }: MediationCase, changes: Partial<TermsInput> = {}): TermsInput {
  const [patient, hospital] = parties
  return {
    form: 'written',
    facts: '2026年3月1日，钱阿根在医院做无痛肠镜检查时发生肠穿孔。',
    disputed: '双方对赔偿数额有争议；医院自愿承担部分责任。',
    performance: { manner: '银行转账', place: '衢江区调解中心', period: '签订之日起十日内' },
    copies: 3,
    clauses: [
      {
        kind: 'payment',
        obligorId: hospital.id,
        obligeeId: patient.id,
        amount: '28460.00',
        cause: '赔偿医疗费、护理费',
        method: '转入钱阿根的银行账户',
        dueOn: daysAhead(10),
      },
      { kind: 'settlement', content: '双方就此纠纷再无其他争议。' },
    ],
    ...changes,
  }
}

/** Drafted and locked, waiting for everybody's mark. */
export async function proposed(mediationCase: MediationCase, changes: Partial<TermsInput> = {}) {
  const by = await mediator()
  await new DraftAgreement().handle(mediationCase, by, terms(mediationCase, changes))
  return new ProposeAgreement().handle(mediationCase, by)
}

/** Every mark but the committee's seal. */
export async function markAllButSeal({ marks, termsSm3 }: Agreement, mediationCase: MediationCase) {
  const first = await mediator()
  for (const { slot, signer, userId } of marks) {
    if (signer === 'committee') continue

    const by = signer === 'mediator' ? await User.findOrFail(userId) : first
    const mark = { slot, means: 'signature' as const, termsSm3: termsSm3! }
    await new MakeMark().handle(mediationCase, by, mark)
  }
}

export async function seal(mediationCase: MediationCase, { termsSm3 }: Agreement) {
  const mark = { slot: 'committee', means: 'seal' as const, termsSm3: termsSm3! }
  return new MakeMark().handle(mediationCase, await head(), mark)
}

/** An agreement in effect. */
export async function signed(
  changes: (mediationCase: MediationCase) => Partial<TermsInput> = () => ({})
) {
  const mediationCase = await mediating()
  const locked = await proposed(mediationCase, changes(mediationCase))
  await markAllButSeal(locked, mediationCase)
  await seal(mediationCase, locked)

  const agreement = (await Agreement.at(mediationCase))!
  await agreement.load('items')
  return { mediationCase, agreement }
}

export function daysAhead(count: number) {
  return clock.dayOf(clock.now().plus({ days: count }))
}

async function assign(mediationCase: MediationCase, usernames: string[]) {
  for (const [index, username] of usernames.entries()) {
    const user = await User.findByOrFail('username', username)
    await Assignment.create({
      caseId: mediationCase.id,
      userId: user.id,
      position: index + 1,
      selection: 'designated',
      assignedAt: clock.now(),
    })
  }
}
