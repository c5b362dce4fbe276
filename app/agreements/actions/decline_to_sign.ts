import Agreement from '#agreements/models/agreement'
import { writeDraft } from '#agreements/actions/draft_agreement'
import { termsInputOf } from '#agreements/terms_input'
import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import type User from '#identity/models/user'

/** 不同意签署: back to mediation. The version people saw is kept as it was; the next begins as its copy. */
export class DeclineToSign {
  async handle(mediationCase: MediationCase, by: User, because: string): Promise<Agreement> {
    let draft!: Agreement

    await take(mediationCase, 'decline_to_sign', { by, because }, async (locked, trx) => {
      const declined = (await Agreement.at(locked, trx))!
      await declined.merge({ status: 'abandoned' }).save()

      draft = await writeDraft(locked, termsInputOf(declined), trx)
      return { agreementId: declined.id, version: declined.version, draftVersion: draft.version }
    })
    return draft
  }
}
