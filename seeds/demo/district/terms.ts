import type { OralTerms } from '#agreements/actions/record_oral_agreement'
import type { ClauseInput, TermsInput } from '#agreements/terms_input'
import { addDays, clock } from '#core/clock'
import type { Scene } from '#seeds/demo/district/scene'

/** A written agreement: paid at once, later or in three parts; something done; an end of the matter. */
export function termsOf(scene: Scene): TermsInput {
  const parts = scene.plan.instalments ? 3 : 1
  const days = scene.plan.instalments ? 30 : scene.dice.between(3, 20)

  return {
    ...common(scene),
    form: 'written',
    copies: 3,
    performance: {
      manner: '银行转账',
      place: '衢江区调解中心',
      period: parts > 1 ? '分三期，每期三十日' : `签订之日起${days}日内`,
    },
    clauses: [...payments(scene, parts, days), ...act(scene, days), END],
  }
}

/** Settled and done on the spot. */
export function oralTermsOf(scene: Scene): OralTerms {
  return {
    ...common(scene),
    copies: 1,
    performance: { manner: '当场履行', place: '衢江区调解中心', period: '当日' },
    clauses: [...payments(scene, 1, 0), ...act(scene, 0), END],
  }
}

const END: ClauseInput = { kind: 'settlement', content: '履行后双方就此纠纷再无其他争议。' }

function common({ plan: { subject } }: Scene) {
  return {
    facts: `申请人陈述：${subject.statement.replaceAll('{place}', '当地')}`.slice(0, 300),
    disputed: `申请人要求${subject.claim}，双方对责任和数额有争议；经调解，被申请人自愿承担相应责任。`,
  }
}

function payments(
  { mediationCase, dice, plan }: Scene,
  parts: number,
  days: number
): ClauseInput[] {
  const claimed = mediationCase.claimedFen
  if (!claimed || (plan.subject.act && dice.chance(0.3))) return []

  const [applicant, respondent] = mediationCase.parties
  const yuan = Math.floor((Number(claimed.fen) / 100) * (0.45 + dice.roll() * 0.4))
  const part = Math.floor(yuan / parts)
  return Array.from({ length: parts }, (_, index) => ({
    kind: 'payment',
    obligorId: respondent.id,
    obligeeId: applicant.id,
    amount: `${index === 0 ? yuan - part * (parts - 1) : part}.00`,
    cause: '赔偿款（演示）',
    method: '银行转账',
    dueOn: addDays(clock.today(), days * (index + 1)),
  }))
}

function act({ mediationCase, plan }: Scene, days: number): ClauseInput[] {
  if (!plan.subject.act) return []

  const [applicant, respondent] = mediationCase.parties
  return [
    {
      kind: 'act',
      obligorId: respondent.id,
      obligeeId: applicant.id,
      content: plan.subject.act,
      dueOn: addDays(clock.today(), days),
    },
  ]
}
