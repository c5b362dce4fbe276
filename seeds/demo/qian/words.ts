import type { TermsInput } from '#agreements/terms_input'
import type Party from '#cases/models/party'
import { addDays, clock, type Day } from '#core/clock'
import { Money } from '#core/money'
import { REGION } from '#seeds/demo/region'
import type { Application } from '#intake/application'

/** What was paid in the real case was never published: this sum is made up, and the paper says so. */
const AMOUNT = '28460.00'

/** As the window clerk takes it down; 69 years old, a native of the district, no real person's numbers. */
export function applicationOfQian(): Application {
  const year = Number(clock.today().slice(0, 4)) - 69

  return {
    regionCode: REGION,
    channel: 'walkin',
    source: 'application',
    applicants: [
      {
        kind: 'person',
        name: '钱有根',
        gender: '男',
        birthOn: `${year}-01-06`,
        ethnicity: '汉族',
        occupation: '退休工人',
        phone: '13800138000',
        address: '衢江区樟潭街道',
      },
    ],
    respondents: [
      {
        kind: 'organization',
        name: '衢江区某医院',
        phone: '0570-0000000',
        legalRepresentative: '朱某',
        agentName: '毛某',
        agentKind: '医务科工作人员',
        address: '衢江区',
      },
    ],
    statement:
      '我今年69岁，因肠胃不适到医院做无痛肠镜检查。检查后腹痛难忍，医院查明是肠穿孔，当天又做了修补手术。' +
      '医院说检查前我签过知情同意书，穿孔是难免的并发症，不同意赔偿。病历和发票都带来了。',
    claim: '要求医院赔偿医疗费、护理费和营养费',
    claimed: Money.yuan('60000.00'),
    happenedOn: addDays(clock.today(), -20),
    place: '衢江区某医院',
    isDemo: true,
  }
}

export const MINUTES = [
  '调解员：今天就钱有根与医院之间的医疗纠纷进行调解。双方的权利义务、调解原则、调解员身份和不履行的后果已经告知，双方均无异议，不申请回避。',
  '申请人：我是来查毛病的，结果肠子穿了孔，又开了一刀，医院要给个说法。',
  '被申请人：检查前告知过穿孔的风险，申请人签了知情同意书。',
  '调解员：《临床技术操作规范——消化内镜学分册》载明结肠镜穿孔的发生率为0.11%至0.26%。签过知情同意书，不等于医院对操作中的过失不承担责任。',
  '被申请人：医院愿意承担相应的责任。',
  '申请人：愿意协商。',
  '以上笔录已向各方宣读，各方认为无误。',
].join('\n')

/** One payment on the day of signing, and an end of the matter. */
export function termsFor([patient, hospital]: Party[], today: Day): TermsInput {
  return {
    form: 'written',
    facts:
      '申请人因肠胃不适在被申请人处做无痛肠镜检查，术中发生肠穿孔，当日由被申请人施行修补手术。双方对上述经过无异议。',
    disputed:
      '双方对赔偿责任和数额有争议。被申请人认为已经书面告知风险；申请人认为签字不等于免责。经调解，被申请人自愿承担相应的赔偿责任。',
    performance: { manner: '银行转账', place: '衢江区调解中心', period: '签订当日' },
    copies: 3,
    clauses: [
      {
        kind: 'payment',
        obligorId: hospital.id,
        obligeeId: patient.id,
        amount: AMOUNT,
        cause: '医疗费、护理费和营养费赔偿款（演示金额，原案未公开）',
        method: '转入申请人本人的银行账户',
        dueOn: today,
      },
      { kind: 'settlement', content: '被申请人履行后，双方就此纠纷再无其他争议。' },
    ],
  }
}
