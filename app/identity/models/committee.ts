import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'

import { CommitteeSchema } from '#database/schema'
import Post from '#identity/models/post'

/** 人民调解委员会. */
export default class Committee extends CommitteeSchema {
  declare lanes: string[]

  @hasMany(() => Post)
  declare posts: HasMany<typeof Post>

  serves(lane: string): boolean {
    return this.lanes.includes(lane)
  }
}
