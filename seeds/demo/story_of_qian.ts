import { DateTime } from 'luxon'

import { CompletePerformance } from '#agreements/actions/complete_performance'
import { DraftAgreement } from '#agreements/actions/draft_agreement'
import { ProposeAgreement } from '#agreements/actions/propose_agreement'
import { RecordPerformance } from '#agreements/actions/record_performance'
import Agreement from '#agreements/models/agreement'
import { AcceptCase } from '#cases/actions/accept_case'
import { AskConsent } from '#cases/actions/ask_consent'
import { AssignMediators } from '#cases/actions/assign_mediators'
import { CloseCase } from '#cases/actions/close_case'
import { issueAcceptancePapers } from '#cases/actions/issue_acceptance_papers'
import { RecordConsent } from '#cases/actions/record_consent'
import { TellRights } from '#cases/actions/tell_rights'
import CaseEvent from '#cases/models/case_event'
import type MediationCase from '#cases/models/mediation_case'
import { clock, type Day } from '#core/clock'
import { HoldHearing } from '#hearings/actions/hold_hearing'
import { ReadBackMinutes } from '#hearings/actions/read_back_minutes'
import { SealMinutes } from '#hearings/actions/seal_minutes'
import { digestOf, WriteMinutes } from '#hearings/actions/write_minutes'
import { ALWAYS_GIVEN } from '#hearings/models/minutes'
import type { Attendance } from '#hearings/models/hearing'
import type Hearing from '#hearings/models/hearing'
import type Committee from '#identity/models/committee'
import { FileApplication } from '#intake/actions/file_application'
import { PrintPaper } from '#papers/actions/print_paper'
import Paper from '#papers/models/paper'
import { RouteCase } from '#routing/actions/route_case'
import RoutingDecision from '#routing/models/routing_decision'
import { bookHearing } from '#seeds/demo/book_hearing'
import { applicationOfQian, MINUTES, REGION, termsFor } from '#seeds/demo/case_of_qian'
import { OfficeDays } from '#seeds/demo/office_days'
import { markAll, sealIt } from '#seeds/demo/sign_all'
import { type Staff, staffOf } from '#seeds/demo/staff'
import { rateOf } from '#statistics/figures'
import type { Rate } from '#statistics/rate'

export interface Told {
  mediationCase: MediationCase
  committee: Committee
  register: Paper
  agreement: Paper
  /** The official rate of the year, the moment before the seal and when all is done. */
  rateBefore: Rate
  rateAfter: Rate
}

const LANE = 'medical'

/**
 * 老钱's case, told with the verbs of the screens: thirteen working days, the last of them today. Whatever
 * refuses, refuses here as it would at the counter.
 */
export class StoryOfQian {
  #days!: OfficeDays
  #staff!: Staff
  #mediationCase!: MediationCase
  /** When the story ends: the real now. */
  #ends = clock.now()

  /** `tell` is told each step as it is done. */
  constructor(private tell: (step: string) => void = () => {}) {}

  async play(): Promise<Told> {
    this.#days = await OfficeDays.of(REGION)
    this.#staff = await staffOf(LANE)

    try {
      await this.#register()
      await this.#route()
      await this.#agreeToMediate()
      const register = await this.#accept()
      await this.#assign()
      await this.#meet(await this.#book())

      this.#minutesBeforeEnd(30)
      const locked = await this.#settle()
      this.#minutesBeforeEnd(20)
      await markAll(this.#mediationCase, locked, this.#staff)
      const rateBefore = await rateOfTheYear()
      const agreement = await this.#seal(locked)
      await this.#perform()
      const rateAfter = await rateOfTheYear()

      return {
        ...{ mediationCase: this.#mediationCase, committee: this.#staff.committee },
        ...{ register, agreement, rateBefore, rateAfter },
      }
    } finally {
      clock.letGo()
    }
  }

  async #register() {
    this.#moveTo(-13, '09:10')
    const { clerk } = this.#staff
    const filed = await new FileApplication().handle(applicationOfQian(), {
      by: clerk,
      actorRole: 'clerk',
    })
    await filed.load('parties')
    this.#mediationCase = filed
    this.#say(`窗口登记，查询号 ${filed.citizenNumber}`)
  }

  async #route() {
    this.#moveTo(-13, '10:30')
    const { trace } = await RoutingDecision.findByOrFail('caseId', this.#mediationCase.id)
    const { committee, dispatcher } = this.#staff

    await new RouteCase().handle(this.#mediationCase, dispatcher, {
      lane: trace.lane,
      disputeType: trace.disputeType,
      committeeId: committee.id,
      because: trace.sentences[0],
    })
    this.#say(`分流员确认系统建议：${committee.name}。${trace.sentences[0]}`)
  }

  async #agreeToMediate() {
    this.#moveTo(-12, '09:00')
    const { head } = this.#staff
    const [, hospital] = this.#mediationCase.parties
    await new AskConsent().handle(this.#mediationCase, head)

    this.#moveTo(-12, '15:20')
    await new RecordConsent().handle(this.#mediationCase, head, {
      partyId: hospital.id,
      consent: 'agreed',
      means: 'phone',
    })
    this.#say('医院经电话征询，同意调解')
  }

  async #accept(): Promise<Paper> {
    this.#moveTo(-12, '16:00')
    const accepted = await new AcceptCase().handle(this.#mediationCase, this.#staff.head)
    const caseId = accepted.id
    const entry = await CaseEvent.query().where({ caseId, verb: 'accept' }).firstOrFail()
    await issueAcceptancePapers({
      uid: '',
      topic: 'case.accept',
      payload: { caseId, entryId: entry.id },
    })
    const register = await Paper.query()
      .where({ caseId, kind: 'acceptance_register' })
      .firstOrFail()

    this.#say(`主任受理，${register.number}，调解期限至 ${accepted.dueOn}`)
    return register
  }

  async #assign() {
    this.#moveTo(-11, '09:00')
    const { head, mediators } = this.#staff
    await new AssignMediators().handle(
      this.#mediationCase,
      head,
      mediators.slice(0, 2).map(({ id }) => id)
    )
    this.#say(`指派调解员：${mediators.map(({ name }) => name).join('、')}`)
  }

  async #book(): Promise<Hearing> {
    this.#moveTo(-11, '14:40')
    const [mediator] = this.#staff.mediators
    const partyIds = this.#mediationCase.parties.map(({ id }) => id)
    await new TellRights().handle(this.#mediationCase, mediator, partyIds)

    const days = [-6, -5, -4, -3].map((count) => this.#day(count))
    const hearing = await bookHearing(this.#mediationCase, mediator, days)
    this.#say(`约定 ${clock.local(hearing.startsAt).toFormat('M月d日 HH:mm')} 的调解会`)
    return hearing
  }

  async #meet(hearing: Hearing) {
    const [mediator, second] = this.#staff.mediators
    clock.standAt(hearing.endsAt)
    await new HoldHearing().handle(hearing, mediator, [
      ...this.#mediationCase.parties.map(({ id }) => attending('party', id)),
      ...[mediator, second].map(({ id }) => attending('mediator', id)),
    ])
    await hearing.refresh()

    const notices = [...ALWAYS_GIVEN]
    const minutes = await new WriteMinutes().handle(hearing, second, { content: MINUTES, notices })
    await new ReadBackMinutes().handle(hearing, digestOf(minutes))
    await new SealMinutes().handle(hearing, mediator)
    this.#say('开调解会，笔录宣读后封存')
  }

  async #settle(): Promise<Agreement> {
    const [mediator] = this.#staff.mediators
    const terms = termsFor(this.#mediationCase.parties, clock.today())
    await new DraftAgreement().handle(this.#mediationCase, mediator, terms)
    const locked = await new ProposeAgreement().handle(this.#mediationCase, mediator)

    this.#say(`协议定稿，${locked.totalFen.toLocale()} 元（演示金额）`)
    return locked
  }

  async #seal(locked: Agreement): Promise<Paper> {
    await sealIt(this.#mediationCase, locked, this.#staff)
    const { paperId, number } = (await Agreement.at(this.#mediationCase))!
    const paper = await new PrintPaper().handle(paperId!)

    this.#say(`签名盖章齐全，协议生效：${number}`)
    return paper
  }

  async #perform() {
    this.#minutesBeforeEnd(10)
    const [mediator] = this.#staff.mediators
    await new RecordPerformance().handle(this.#mediationCase, mediator, 1, {
      performedOn: clock.today(),
      receipt: '银行转账回单（演示）',
    })
    await new CompletePerformance().handle(this.#mediationCase, mediator)

    this.#minutesBeforeEnd(0)
    await new CloseCase().handle(this.#mediationCase, this.#staff.head)
    this.#say('赔偿款到账，履行完毕，结案')
  }

  #day(count: number): Day {
    return this.#days.from(clock.dayOf(this.#ends), count)
  }

  #moveTo(count: number, time: string) {
    clock.standAt(clock.at(this.#day(count), time))
  }

  /** The last hour of the story, never before today. */
  #minutesBeforeEnd(minutes: number) {
    const today = clock.at(clock.dayOf(this.#ends))
    clock.standAt(DateTime.max(this.#ends.minus({ minutes }), today)!)
  }

  #say(step: string) {
    this.tell(`${clock.local(clock.now()).toFormat('yyyy-MM-dd HH:mm')}  ${step}`)
  }
}

const attending = (who: Attendance['who'], id: number): Attendance => ({
  who,
  id,
  presence: 'present',
})

/** 调解成功率 of the whole district since New Year, as the bureau sees it this moment. */
function rateOfTheYear(): Promise<Rate> {
  const to = clock.today()
  return rateOf('success', {
    regionCode: REGION,
    from: `${to.slice(0, 4)}-01-01`,
    to,
    asOf: clock.now(),
  })
}
