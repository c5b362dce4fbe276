import { beforeUpdate, beforeDelete, belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'

import { files } from '#core/files'
import { PaperSchema } from '#database/schema'
import Committee from '#identity/models/committee'
import { AlreadyIssued } from '#papers/exceptions/already_issued'
import type { PaperKind } from '#papers/kinds/index'

export type PaperStatus = 'pending' | 'valid' | 'superseded' | 'revoked'

const MAY_CHANGE_LATER = ['status', 'supersededById']

/** 文书, issued once. Its file is found by its SHA-256; both digests are on record. */
export default class Paper extends PaperSchema {
  declare kind: PaperKind
  declare status: PaperStatus

  @belongsTo(() => Committee)
  declare committee: BelongsTo<typeof Committee>

  @beforeUpdate()
  static refuseEdits(paper: Paper) {
    const edits = Object.keys(paper.$dirty).filter((name) => !MAY_CHANGE_LATER.includes(name))
    if (paper.$original.status !== 'pending' && edits.length > 0) throw new AlreadyIssued()
  }

  @beforeDelete()
  static refuseRemoval() {
    throw new AlreadyIssued()
  }

  get isPrinted(): boolean {
    return this.sha256 !== null
  }

  get isValid(): boolean {
    return this.status === 'valid'
  }

  /** The official PDF, byte for byte as issued. Throws when it is missing or was altered. */
  async pdf(): Promise<Buffer> {
    return files.get(this.sha256!)
  }
}
