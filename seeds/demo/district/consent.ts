import { AcceptCase } from '#cases/actions/accept_case'
import { AskConsent } from '#cases/actions/ask_consent'
import { IssueAcceptancePapers } from '#cases/actions/issue_acceptance_papers'
import { LogContact } from '#cases/actions/log_contact'
import { RecordConsent } from '#cases/actions/record_consent'
import { RejectCase } from '#cases/actions/reject_case'
import CaseEvent from '#cases/models/case_event'
import type { Scene } from '#seeds/demo/district/scene'
import { words } from '#seeds/demo/district/words'
import type { Chapter } from '#seeds/demo/teller'

/** The other side is asked; the committee accepts, or may not. */
export async function* consent(scene: Scene): Chapter {
  const { dice, staff, plan } = scene
  yield scene.later(dice.between(0, 1))
  await new AskConsent().handle(scene.mediationCase, staff.head)
  if (scene.rests('consent_pending')) {
    if (dice.chance(0.5)) await tryToCall(scene)
    return false
  }

  yield scene.later(dice.between(1, 3))
  const [respondent] = scene.mediationCase.parties.filter(({ side }) => side === 'respondent')
  const answer = { partyId: respondent.id, means: dice.pick(['phone', 'in_person', 'letter']) }
  if (plan.fate === 'refused') {
    await new RecordConsent().handle(scene.mediationCase, staff.head, {
      ...answer,
      consent: 'refused',
    })
    yield scene.later(1)
    await new RejectCase().handle(scene.mediationCase, staff.head, 'N03', dice.pick(words.refused))
    return false
  }
  await new RecordConsent().handle(scene.mediationCase, staff.head, {
    ...answer,
    consent: 'agreed',
  })

  yield scene.later(dice.between(0, 1))
  await accept(scene)
  return !scene.rests('accepted')
}

async function tryToCall({ mediationCase, staff }: Scene) {
  const partyId = mediationCase.parties.at(-1)!.id
  await new LogContact().handle(mediationCase, staff.head, {
    ...{ partyId, means: 'phone', outcome: 'no_answer', note: '响铃无人接听' },
  })
}

async function accept({ mediationCase, staff }: Scene) {
  await new AcceptCase().handle(mediationCase, staff.head)
  const { id: caseId } = mediationCase
  const entry = await CaseEvent.query().where({ caseId, verb: 'accept' }).firstOrFail()
  await new IssueAcceptancePapers().handle(caseId, entry.id)
}
