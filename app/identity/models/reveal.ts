import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'

import { RevealSchema } from '#database/schema'
import User from '#identity/models/user'

/** Who was shown what, when and why: on record before it is shown. */
export default class Reveal extends RevealSchema {
  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>
}
