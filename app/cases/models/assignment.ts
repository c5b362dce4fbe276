import { belongsTo } from '@adonisjs/lucid/orm'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'

import MediationCase from '#cases/models/mediation_case'
import { AssignmentSchema } from '#database/schema'
import User from '#identity/models/user'

/** 指派: a mediator of a case, until replaced. */
export default class Assignment extends AssignmentSchema {
  @belongsTo(() => MediationCase, { foreignKey: 'caseId' })
  declare mediationCase: BelongsTo<typeof MediationCase>

  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  /** Who mediates the case now; the first leads. */
  static current(caseId: number, trx?: TransactionClientContract) {
    return Assignment.query({ client: trx })
      .where({ caseId })
      .whereNull('endedAt')
      .orderBy('position')
  }
}
