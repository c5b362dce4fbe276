import { agreementPaper } from '#agreements/agreement_paper'
import Agreement from '#agreements/models/agreement'
import { take } from '#cases/door'
import MediationCase from '#cases/models/mediation_case'
import Party from '#cases/models/party'
import { clock } from '#core/clock'
import type { Delivery } from '#core/jobs'
import Committee from '#identity/models/committee'
import { IssuePaper } from '#papers/actions/issue_paper'

/**
 * The paper of an agreement in effect, under the number its sealing took. Asked for twice, the second finds it issued:
 * the number of a paper is unique.
 */
export class IssueAgreementPaper {
  async handle(agreementId: number) {
    const { caseId, form, paperId } = await Agreement.findOrFail(agreementId)
    if (form !== 'written' || paperId) return
    const mediationCase = await MediationCase.findOrFail(caseId)

    await take(mediationCase, 'issue_paper', { by: null }, async (locked, trx) => {
      const agreement = await Agreement.query({ client: trx })
        .where('id', agreementId)
        .preload('clauses')
        .preload('marks', (marks) => marks.preload('user'))
        .firstOrFail()
      const parties = await Party.query({ client: trx })
        .where('caseId', caseId)
        .orderBy('side')
        .orderBy('position')
      const paper = await new IssuePaper().handle(
        {
          kind: 'agreement',
          caseId,
          committee: await Committee.findOrFail(locked.committeeId, { client: trx }),
          content: agreementPaper(agreement, parties),
          sealedOn: clock.dayOf(agreement.effectiveAt!),
          number: agreement.number!,
        },
        trx
      )
      await agreement.merge({ paperId: paper.id }).save()

      return { paperId: paper.id, kind: paper.kind, number: paper.number }
    })
  }
}

/** The job behind the outbox topic `agreement.sealed`. */
export async function issueAgreementPaper({ payload }: Delivery) {
  await new IssueAgreementPaper().handle(Number(payload.agreementId))
}
