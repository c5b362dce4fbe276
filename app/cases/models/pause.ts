import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'

import MediationCase from '#cases/models/mediation_case'
import { PauseSchema } from '#database/schema'

export default class Pause extends PauseSchema {
  @belongsTo(() => MediationCase, { foreignKey: 'caseId' })
  declare mediationCase: BelongsTo<typeof MediationCase>
}
