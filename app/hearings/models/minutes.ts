import { beforeDelete, beforeUpdate, belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'

import { MinuteSchema } from '#database/schema'
import Hearing from '#hearings/models/hearing'
import User from '#identity/models/user'

/** What must be said before anyone negotiates, and be found in the minutes (人民调解法 art. 23–24, 26–27). */
export const STATUTORY_NOTICES = ['rights', 'principles', 'mediators', 'risks', 'routes'] as const

export type StatutoryNotice = (typeof STATUTORY_NOTICES)[number]

/** Other routes are told when mediation fails (人民调解法 art. 26); the rest always. */
export const ALWAYS_GIVEN: readonly StatutoryNotice[] = [
  'rights',
  'principles',
  'mediators',
  'risks',
]

/** 调解笔录: written, read back to everyone, sealed; from then on never edited. */
export default class Minutes extends MinuteSchema {
  static table = 'minutes'

  declare statutoryNotices: StatutoryNotice[]

  @belongsTo(() => Hearing)
  declare hearing: BelongsTo<typeof Hearing>

  @belongsTo(() => User, { foreignKey: 'recorderId' })
  declare recorder: BelongsTo<typeof User>

  @beforeUpdate()
  static keepSealed(minutes: Minutes) {
    if (minutes.$original.sealedAt) throw new Error('Sealed minutes are never edited')
  }

  @beforeDelete()
  static refuseRemoval() {
    throw new Error('Minutes are never removed')
  }

  get isSealed(): boolean {
    return !!this.sealedAt
  }

  get missingNotices(): StatutoryNotice[] {
    return ALWAYS_GIVEN.filter((notice) => !this.statutoryNotices.includes(notice))
  }
}
