import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'

import Agreement from '#agreements/models/agreement'
import { ClauseSchema } from '#database/schema'

export const CLAUSE_KINDS = [
  'payment', // 给付
  'act', // 行为：搬走、修复、道歉
  'waiver', // 放弃、减免
  'settlement', // 一次性了结
  'breach', // 违约
  'cost', // 费用负担
  'confidentiality', // 保密
] as const

export type ClauseKind = (typeof CLAUSE_KINDS)[number]

/** 条款: who owes whom what, by when and how. */
export default class Clause extends ClauseSchema {
  declare kind: ClauseKind

  @belongsTo(() => Agreement)
  declare agreement: BelongsTo<typeof Agreement>

  get isPayment(): boolean {
    return this.kind === 'payment'
  }

  /** Something somebody must do, and that is followed until it is done. */
  get isDuty(): boolean {
    return this.kind === 'payment' || this.kind === 'act'
  }
}
