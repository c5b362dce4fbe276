import { meansFor } from '#agreements/means'
import type Agreement from '#agreements/models/agreement'
import type Mark from '#agreements/models/mark'
import { summaryFor } from '#agreements/summary'
import type MediationCase from '#cases/models/mediation_case'
import { relates } from '#cases/policies/mediation_case_policy'
import { whyNot } from '#cases/queries/verbs_for'
import { addDays, clock } from '#core/clock'
import { due } from '#deadlines/queries/due'
import type User from '#identity/models/user'
import Paper from '#papers/models/paper'

/** A duty due within a week is shown as near. */
const SOON_IN_DAYS = 7

/** What the page of a locked or effective agreement shows. */
export async function agreementPage(
  mediationCase: MediationCase,
  agreement: Agreement,
  user: User
) {
  const { parties } = mediationCase
  await agreement.load('marks', (marks) =>
    marks.preload('party').preload('user').preload('witness')
  )
  await agreement.load('items', (items) => items.preload('performances'))

  return {
    mediationCase,
    today: clock.today(),
    soon: addDays(clock.today(), SOON_IN_DAYS),
    agreement,
    parties,
    summaries: parties.map((party) => summaryFor(party, agreement.clauses, parties)),
    marks: agreement.marks.map((mark) => ({
      mark,
      who: signerOf(mark, mediationCase),
      means: mayMake(mark, user, mediationCase) ? meansFor(mark.signer, mediationCase.lane) : [],
    })),
    paper: agreement.paperId ? await Paper.find(agreement.paperId) : null,
    confirmation: await confirmationOf(mediationCase, agreement),
    mayDecline: relates(user, 'mediator', mediationCase),
    mayRecord: relates(user, 'mediator', mediationCase) && isOpen(mediationCase),
    completion: await whyNot(mediationCase, 'complete_performance'),
  }
}

function signerOf({ signer, party, user }: Mark, { committee }: MediationCase): string {
  if (signer === 'committee') return committee.name
  return signer === 'party' ? party.name : user.name
}

function mayMake(mark: Mark, user: User, mediationCase: MediationCase): boolean {
  if (mark.isMade) return false
  if (mark.signer === 'committee') return relates(user, 'head', mediationCase)

  return (
    relates(user, 'mediator', mediationCase) && (mark.signer === 'party' || mark.userId === user.id)
  )
}

function isOpen({ status }: MediationCase): boolean {
  return status === 'agreed' || status === 'performing'
}

/** 人民调解法 art. 33: both may ask the court within thirty days of the day it took effect. */
async function confirmationOf({ regionCode }: MediationCase, { effectiveAt }: Agreement) {
  if (!effectiveAt) return null

  const { deadline } = await due({ region: regionCode, code: 'D12' }, clock.dayOf(effectiveAt))
  return deadline
}
