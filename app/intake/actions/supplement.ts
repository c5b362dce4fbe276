import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import type User from '#identity/models/user'
import SupplementRequest from '#intake/models/supplement_request'

/** 补齐了: what was asked for has been brought, and the case goes back to where it waited. */
export class Supplement {
  async handle(mediationCase: MediationCase, by: User) {
    return take(mediationCase, 'supplement', { by }, async (locked, trx) => {
      const asked = await SupplementRequest.query({ client: trx })
        .where('caseId', locked.id)
        .whereNull('answeredAt')
      for (const request of asked) await request.merge({ answeredAt: clock.now() }).save()

      return { requestIds: asked.map(({ id }) => id) }
    })
  }
}
