import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import type User from '#identity/models/user'
import { AskedBefore } from '#intake/exceptions/supplement_refusals'
import SupplementRequest from '#intake/models/supplement_request'

/** 请补充材料: everything that is missing in one list, once; the days until the answer do not count. */
export class AskSupplement {
  async handle(mediationCase: MediationCase, by: User, wanted: string[]) {
    return take(mediationCase, 'ask_supplement', { by }, async (locked, trx) => {
      const former = await SupplementRequest.query({ client: trx })
        .where('caseId', locked.id)
        .first()
      if (former) throw new AskedBefore()

      const { id } = await SupplementRequest.create(
        { caseId: locked.id, wanted, askedAt: clock.now() },
        { client: trx }
      )
      return { requestId: id, count: wanted.length }
    })
  }
}
