import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import { take } from '#cases/door'
import CaseEvent from '#cases/models/case_event'
import MediationCase from '#cases/models/mediation_case'
import Party from '#cases/models/party'
import { clock } from '#core/clock'
import type { Delivery } from '#core/jobs'
import { inTransaction } from '#core/transaction'
import { say } from '#core/words'
import Committee from '#identity/models/committee'
import { IssuePaper, type PaperContent } from '#papers/actions/issue_paper'
import Paper from '#papers/models/paper'

/** 受理登记表 for the file, and a 权利义务告知书 for each party to sign (人民调解法 art. 23–24, 27). */
export class IssueAcceptancePapers {
  async handle(caseId: number, entryId: number, within?: TransactionClientContract) {
    const mediationCase = await MediationCase.findOrFail(caseId, { client: within })
    const entry = await CaseEvent.query({ client: within })
      .where('id', entryId)
      .preload('actor')
      .firstOrFail()

    await take(mediationCase, 'issue_paper', { by: null, trx: within }, async (locked, trx) => {
      const committee = await Committee.findOrFail(locked.committeeId, { client: trx })
      const parties = await Party.ofCase(caseId, trx)
      const paper = { caseId, committee, sealedOn: clock.dayOf(entry.occurredAt) }
      const content = acceptanceRegister(locked, parties, entry)

      const papers = [
        await new IssuePaper().handle({ ...paper, kind: 'acceptance_register', content }, trx),
      ]
      for (const { name } of parties) {
        const recipient = { name, mark: null }
        papers.push(
          await new IssuePaper().handle(
            { ...paper, kind: 'rights_notice', content: { recipient } },
            trx
          )
        )
      }
      return { paperIds: papers.map(({ id }) => id) }
    })
  }
}

function acceptanceRegister(
  mediationCase: MediationCase,
  parties: Party[],
  entry: CaseEvent
): PaperContent<'acceptance_register'> {
  const { disputeType, source, referralSource, referralNumber, statement } = mediationCase

  return {
    acceptedOn: clock.dayOf(entry.occurredAt),
    parties: parties.map(({ name }) => ({ name, mark: null })),
    disputeType,
    source,
    referral: referralSource
      ? { organ: say(`cases.referral_sources.${referralSource}`), letter: referralNumber }
      : null,
    summary: statement,
    registrar: { name: entry.actor.name, mark: null },
    remarks: null,
  }
}

/** The job behind the outbox topic `case.accept`; a second delivery finds the register issued. */
export async function issueAcceptancePapers({ payload }: Delivery) {
  const caseId = Number(payload.caseId)

  await inTransaction(async (trx) => {
    await MediationCase.lock(caseId, trx)
    const issued = await Paper.query({ client: trx })
      .where({ caseId, kind: 'acceptance_register' })
      .first()
    if (!issued) await new IssueAcceptancePapers().handle(caseId, Number(payload.entryId), trx)
  })
}
