import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import type User from '#identity/models/user'

/** The committee hands a case back to the dispatcher, once, with a reason code; a second time the bureau decides. */
export class ReturnRoute {
  async handle(mediationCase: MediationCase, head: User, ground: string, because: string) {
    return take(mediationCase, 'return_route', { by: head, because }, async (locked) => {
      const { committeeId } = locked
      locked.merge({ committeeId: null, returnCount: locked.returnCount + 1 })

      return { ground, committeeId }
    })
  }
}
