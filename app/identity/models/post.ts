import { belongsTo, scope } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'

import { clock } from '#core/clock'
import { PostSchema } from '#database/schema'
import Committee from '#identity/models/committee'
import User from '#identity/models/user'
import type { Role } from '#identity/roles'

/** 任职: a role somebody holds, where, and for how long. */
export default class Post extends PostSchema {
  declare role: Role

  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  @belongsTo(() => Committee)
  declare committee: BelongsTo<typeof Committee>

  static held = scope((query, day: string = clock.today()) => {
    query
      .where('validFromOn', '<=', day)
      .where((end) => end.whereNull('validToOn').orWhere('validToOn', '>=', day))
  })
}
