import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'

import Clause from '#agreements/models/clause'
import Mark from '#agreements/models/mark'
import PerformanceItem from '#agreements/models/performance_item'
import MediationCase from '#cases/models/mediation_case'
import { AgreementSchema } from '#database/schema'

export type AgreementForm = 'written' | 'oral'
export type AgreementStatus = 'draft' | 'locked' | 'effective' | 'abandoned'

/** 人民调解法 art. 29: how, where and when the agreement is performed. */
export interface Performing {
  manner: string
  place: string
  period: string
}

/** 调解协议, one version of it. The highest version of a case is the one at hand. */
export default class Agreement extends AgreementSchema {
  declare form: AgreementForm
  declare status: AgreementStatus
  declare performance: Performing

  @belongsTo(() => MediationCase, { foreignKey: 'caseId' })
  declare mediationCase: BelongsTo<typeof MediationCase>

  @hasMany(() => Clause, { onQuery: (query) => query.orderBy('position') })
  declare clauses: HasMany<typeof Clause>

  @hasMany(() => Mark, { onQuery: (query) => query.orderBy('id') })
  declare marks: HasMany<typeof Mark>

  @hasMany(() => PerformanceItem, { onQuery: (query) => query.orderBy('position') })
  declare items: HasMany<typeof PerformanceItem>

  /** The version at hand of this case, with its clauses and marks, or null. */
  static async at(
    mediationCase: MediationCase,
    trx?: TransactionClientContract
  ): Promise<Agreement | null> {
    return Agreement.query({ client: trx })
      .where('caseId', mediationCase.id)
      .orderBy('version', 'desc')
      .preload('clauses')
      .preload('marks')
      .first()
  }

  get isDraft(): boolean {
    return this.status === 'draft'
  }

  get isLocked(): boolean {
    return this.status === 'locked'
  }

  get isEffective(): boolean {
    return this.status === 'effective'
  }

  /** 人民调解法 art. 29: everybody's mark, all on the same terms. Load `marks` first. */
  get isFullyMarked(): boolean {
    return (
      this.marks.length > 0 &&
      this.marks.every((mark) => mark.isMade && mark.termsSm3 === this.termsSm3)
    )
  }
}
