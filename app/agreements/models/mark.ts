import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'

import Agreement from '#agreements/models/agreement'
import Party from '#cases/models/party'
import { MarkSchema } from '#database/schema'
import User from '#identity/models/user'

export type Signer = 'party' | 'mediator' | 'committee'

export const MEANS = ['signature', 'fingerprint', 'seal', 'electronic'] as const

export type Means = (typeof MEANS)[number]

/** 签名、盖章或按指印: a required mark, made or still missing. */
export default class Mark extends MarkSchema {
  declare signer: Signer
  declare means: Means | null

  @belongsTo(() => Agreement)
  declare agreement: BelongsTo<typeof Agreement>

  @belongsTo(() => Party)
  declare party: BelongsTo<typeof Party>

  /** The mediator who signs; for the committee's seal, who put it. */
  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'witnessId' })
  declare witness: BelongsTo<typeof User>

  get isMade(): boolean {
    return this.madeAt !== null
  }
}
