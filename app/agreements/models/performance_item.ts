import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'

import Agreement from '#agreements/models/agreement'
import Clause from '#agreements/models/clause'
import Performance from '#agreements/models/performance'
import { clock } from '#core/clock'
import type { Money } from '#core/money'
import { PerformanceItemSchema } from '#database/schema'

/** 履行事项: one thing owed under an effective agreement, followed until it is done (人民调解法 art. 31). */
export default class PerformanceItem extends PerformanceItemSchema {
  declare status: 'pending' | 'partly' | 'done'

  @belongsTo(() => Agreement)
  declare agreement: BelongsTo<typeof Agreement>

  @belongsTo(() => Clause)
  declare clause: BelongsTo<typeof Clause>

  @hasMany(() => Performance, {
    foreignKey: 'itemId',
    onQuery: (query) => query.orderBy('performedOn').orderBy('id'),
  })
  declare performances: HasMany<typeof Performance>

  get isDone(): boolean {
    return this.status === 'done'
  }

  get isOverdue(): boolean {
    return !this.isDone && this.dueOn < clock.today()
  }

  /** Still to be paid; null for an act. */
  get remaining(): Money | null {
    return this.amountFen && this.amountFen.minus(this.performedFen)
  }
}
