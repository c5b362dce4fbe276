import { AcceptCase } from '#cases/actions/accept_case'
import { AddEvidence } from '#cases/actions/add_evidence'
import { AskConsent } from '#cases/actions/ask_consent'
import { issueAcceptancePapers } from '#cases/actions/issue_acceptance_papers'
import { RecordConsent } from '#cases/actions/record_consent'
import CaseEvent from '#cases/models/case_event'
import { files } from '#core/files'
import { FileApplication } from '#intake/actions/file_application'
import Paper from '#papers/models/paper'
import { RouteCase } from '#routing/actions/route_case'
import RoutingDecision from '#routing/models/routing_decision'
import { demoSheet } from '#seeds/demo/qian/demo_sheet'
import type { Stage } from '#seeds/demo/qian/stage'
import { applicationOfQian } from '#seeds/demo/qian/words'

/* 窗口、分流、征询、受理. */

export async function register(stage: Stage) {
  stage.moveTo(-13, '09:10')
  const { clerk } = stage.staff
  const filed = await new FileApplication().handle(applicationOfQian(), {
    by: clerk,
    actorRole: 'clerk',
  })
  await filed.load('parties')
  stage.mediationCase = filed
  await handIn(stage, '病历（演示）.pdf', 'DEMO: medical record')
  await handIn(stage, '收费票据（演示）.pdf', 'DEMO: invoices')
  stage.say(`窗口登记，收下病历和票据，查询号 ${filed.citizenNumber}`)
}

async function handIn(stage: Stage, name: string, words: string) {
  const sheet = demoSheet(words)
  const partyId = stage.mediationCase.parties.find((party) => party.isApplicant)!.id
  await new AddEvidence().handle(stage.mediationCase, stage.staff.clerk, {
    ...{ partyId, name, mime: 'application/pdf', size: sheet.length },
    sha256: await files.put(sheet),
  })
}

export async function route(stage: Stage) {
  stage.moveTo(-13, '10:30')
  const { trace } = await RoutingDecision.findByOrFail('caseId', stage.mediationCase.id)
  const { committee, dispatcher } = stage.staff

  await new RouteCase().handle(stage.mediationCase, dispatcher, {
    lane: trace.lane,
    disputeType: trace.disputeType,
    committeeId: committee.id,
    because: trace.sentences[0],
  })
  stage.say(`分流员确认系统建议：${committee.name}。${trace.sentences[0]}`)
}

export async function agreeToMediate(stage: Stage) {
  stage.moveTo(-12, '09:00')
  const { head } = stage.staff
  const [, hospital] = stage.mediationCase.parties
  await new AskConsent().handle(stage.mediationCase, head)

  stage.moveTo(-12, '15:20')
  await new RecordConsent().handle(stage.mediationCase, head, {
    partyId: hospital.id,
    consent: 'agreed',
    means: 'phone',
  })
  stage.say('医院经电话征询，同意调解')
}

export async function accept(stage: Stage): Promise<Paper> {
  stage.moveTo(-12, '16:00')
  const accepted = await new AcceptCase().handle(stage.mediationCase, stage.staff.head)
  const caseId = accepted.id
  const entry = await CaseEvent.query().where({ caseId, verb: 'accept' }).firstOrFail()
  await issueAcceptancePapers({
    uid: '',
    topic: 'case.accept',
    payload: { caseId, entryId: entry.id },
  })
  const paper = await Paper.query().where({ caseId, kind: 'acceptance_register' }).firstOrFail()

  stage.say(`主任受理，${paper.number}，调解期限至 ${accepted.dueOn}`)
  return paper
}
