import { beforeDelete, beforeUpdate, belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'

import Party from '#cases/models/party'
import { NoteSchema } from '#database/schema'
import User from '#identity/models/user'

/** shared 共享: the office; internal 内部: mediators and their head; caucus 背靠背: the case's own mediators. */
export const TIERS = ['shared', 'internal', 'caucus'] as const

export type Tier = (typeof TIERS)[number]

/** 工作记录: what a mediator notes down beside the minutes. */
export default class Note extends NoteSchema {
  declare tier: Tier

  @belongsTo(() => User, { foreignKey: 'authorId' })
  declare author: BelongsTo<typeof User>

  @belongsTo(() => Party)
  declare party: BelongsTo<typeof Party>

  @beforeUpdate()
  @beforeDelete()
  static refuse() {
    throw new Error('Notes are only added')
  }
}
