import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import { AddEvidence } from '#cases/actions/add_evidence'
import type MediationCase from '#cases/models/mediation_case'
import Party from '#cases/models/party'
import { sm3 } from '#core/sm3'
import { inTransaction } from '#core/transaction'
import User from '#identity/models/user'
import { theOffice } from '#identity/office'
import { FileApplication } from '#intake/actions/file_application'
import Draft from '#intake/models/draft'
import { applicationFrom } from '#intake/questions'

/**
 * 提交: a draft becomes a case with the material that came with it, in one transaction and once, however
 * often the button is pressed. Its answers are then erased: the case holds them.
 */
export class FileDraft {
  async handle(draft: Draft, by: User | null): Promise<MediationCase> {
    const { regionCode } = await theOffice()
    const { files = [], ...answers } = draft.given
    const application = applicationFrom(answers, regionCode)
    const once = { scope: 'web', key: draft.tokenHash, request: sm3(draft.answers) }

    return inTransaction(async (trx) => {
      const filed = await new FileApplication().handle(application, {
        by,
        actorRole: 'citizen',
        once,
        trx,
      })
      const applicant = await applicantOf(filed, trx)
      if (applicant.userId) return filed

      const owner = by ?? (await openAccount(applicant, trx))
      await applicant.merge({ userId: owner.id }).save()
      for (const file of files)
        await new AddEvidence().handle(filed, owner, { ...file, partyId: applicant.id }, trx)
      await endDraft(draft.id, filed, trx)

      return filed
    })
  }
}

/** Sees this case alone: the phone was typed, not proven. */
function openAccount(applicant: Party, trx: TransactionClientContract): Promise<User> {
  return User.create({ kind: 'citizen', name: applicant.name }, { client: trx })
}

function applicantOf(filed: MediationCase, trx: TransactionClientContract): Promise<Party> {
  return Party.query({ client: trx }).where({ caseId: filed.id, side: 'applicant' }).firstOrFail()
}

async function endDraft(id: number, filed: MediationCase, trx: TransactionClientContract) {
  const draft = await Draft.findOrFail(id, { client: trx })
  await draft.merge({ caseId: filed.id, answers: '{}' }).save()
}
