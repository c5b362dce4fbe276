import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { say } from '#core/words'
import type User from '#identity/models/user'
import SupplementRequest from '#intake/models/supplement_request'
import { SuggestRoute } from '#routing/actions/suggest_route'
import RoutingDecision from '#routing/models/routing_decision'

/** 补齐了: what was asked for has been brought, and the case goes back to where it waited. */
export class Supplement {
  #suggestRoute = new SuggestRoute()

  /** `brought` is what was said or shown at the window: it joins the statement, which is read afresh for its route. */
  async handle(mediationCase: MediationCase, by: User, brought?: string) {
    return take(mediationCase, 'supplement', { by }, async (locked, trx) => {
      const asked = await SupplementRequest.query({ client: trx })
        .where('caseId', locked.id)
        .whereNull('answeredAt')
      for (const request of asked) await request.merge({ answeredAt: clock.now() }).save()

      if (brought) {
        const { statement } = locked
        locked.statement = say('intake.supplemented', { statement, brought })
        await locked.load('parties')
        const suggestion = await this.#suggestRoute.handle(locked, trx)
        await RoutingDecision.create({ caseId: locked.id, ...suggestion }, { client: trx })
      }
      return { requestIds: asked.map(({ id }) => id) }
    })
  }
}
