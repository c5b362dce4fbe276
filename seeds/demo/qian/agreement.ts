import { CompletePerformance } from '#agreements/actions/complete_performance'
import { DraftAgreement } from '#agreements/actions/draft_agreement'
import { ProposeAgreement } from '#agreements/actions/propose_agreement'
import { RecordPerformance } from '#agreements/actions/record_performance'
import Agreement from '#agreements/models/agreement'
import { CloseCase } from '#cases/actions/close_case'
import { clock } from '#core/clock'
import { PrintPaper } from '#papers/actions/print_paper'
import type Paper from '#papers/models/paper'
import type { Stage } from '#seeds/demo/qian/stage'
import { termsFor } from '#seeds/demo/qian/words'
import { sealIt } from '#seeds/demo/sign_all'

/* 定稿、盖章、履行. */

export async function settle(stage: Stage): Promise<Agreement> {
  stage.minutesBeforeEnd(30)
  const [mediator] = stage.staff.mediators
  const terms = termsFor(stage.mediationCase.parties, clock.today())
  await new DraftAgreement().handle(stage.mediationCase, mediator, terms)
  const locked = await new ProposeAgreement().handle(stage.mediationCase, mediator)

  stage.say(`协议定稿，${locked.totalFen.toLocale()} 元（演示金额）`)
  return locked
}

export async function seal(stage: Stage, locked: Agreement): Promise<Paper> {
  await sealIt(stage.mediationCase, locked, stage.staff)
  const { paperId, number } = (await Agreement.at(stage.mediationCase))!
  const paper = await new PrintPaper().handle(paperId!)

  stage.say(`签名盖章齐全，协议生效：${number}`)
  return paper
}

export async function perform(stage: Stage) {
  stage.minutesBeforeEnd(10)
  const [mediator] = stage.staff.mediators
  await new RecordPerformance().handle(stage.mediationCase, mediator, 1, {
    performedOn: clock.today(),
    receipt: '银行转账回单（演示）',
  })
  await new CompletePerformance().handle(stage.mediationCase, mediator)

  stage.minutesBeforeEnd(0)
  await new CloseCase().handle(stage.mediationCase, stage.staff.head)
  stage.say('赔偿款到账，履行完毕，结案')
}
