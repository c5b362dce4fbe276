import { take } from '#cases/door'
import Assignment from '#cases/models/assignment'
import type MediationCase from '#cases/models/mediation_case'
import { toInstant } from '#core/columns'
import { clock } from '#core/clock'
import type User from '#identity/models/user'

/** 回避: the mediators leave the case, which goes back for a new assignment. The clock keeps running. */
export class Recuse {
  async handle(mediationCase: MediationCase, head: User, ground: string, because: string) {
    return take(mediationCase, 'recuse', { by: head, because }, async (locked, trx) => {
      await Assignment.query({ client: trx })
        .where('caseId', locked.id)
        .whereNull('endedAt')
        .update({ endedAt: toInstant(clock.now()), ending: 'recused' })

      return { ground }
    })
  }
}
