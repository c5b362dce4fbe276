import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'

import PerformanceItem from '#agreements/models/performance_item'
import { PerformanceSchema } from '#database/schema'

/** 履行记录: a payment or an act, whole or in part, and the receipt that shows it. */
export default class Performance extends PerformanceSchema {
  @belongsTo(() => PerformanceItem, { foreignKey: 'itemId' })
  declare item: BelongsTo<typeof PerformanceItem>
}
