import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'

import MediationCase from '#cases/models/mediation_case'
import { ExtensionSchema } from '#database/schema'

export default class Extension extends ExtensionSchema {
  @belongsTo(() => MediationCase, { foreignKey: 'caseId' })
  declare mediationCase: BelongsTo<typeof MediationCase>
}
