import { errors } from '@adonisjs/lucid'

import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import Party from '#cases/models/party'
import { clock } from '#core/clock'
import type User from '#identity/models/user'

/** 权利义务告知: each party is told its rights and duties before mediation begins (人民调解法 art. 23–24). */
export class TellRights {
  async handle(mediationCase: MediationCase, by: User, partyIds: number[]) {
    return take(mediationCase, 'tell_rights', { by }, async (locked, trx) => {
      const told = await Party.query({ client: trx })
        .where('caseId', locked.id)
        .whereIn('id', partyIds)
      if (told.length === 0) throw new errors.E_ROW_NOT_FOUND(Party)

      for (const party of told) await party.merge({ rightsToldAt: clock.now() }).save()

      return { partyIds: told.map((party) => party.id) }
    })
  }
}
