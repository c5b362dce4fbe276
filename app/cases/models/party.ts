import { beforeSave, belongsTo } from '@adonisjs/lucid/orm'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'

import MediationCase from '#cases/models/mediation_case'
import { blindIndex } from '#core/secrecy'
import { mask } from '#core/wording'
import { PartySchema } from '#database/schema'
import User from '#identity/models/user'

export const PARTY_KINDS = ['person', 'organization'] as const

export type PartyKind = (typeof PARTY_KINDS)[number]
export type Consent = 'unknown' | 'asked' | 'agreed' | 'refused' | 'unreachable'

/** 当事人: somebody on one side of the quarrel. */
export default class Party extends PartySchema {
  declare side: 'applicant' | 'respondent'
  declare kind: PartyKind
  declare consent: Consent
  declare agentPowers: string[] | null

  @belongsTo(() => MediationCase, { foreignKey: 'caseId' })
  declare mediationCase: BelongsTo<typeof MediationCase>

  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  /** Both sides of a case, as its papers list them. */
  static ofCase(caseId: number, trx?: TransactionClientContract) {
    return Party.query({ client: trx }).where({ caseId }).orderBy('side').orderBy('position')
  }

  @beforeSave()
  static index(party: Party) {
    indexed(party)
  }

  /** Organizations are not hidden: who they are is no secret of a person. */
  get shownName(): string {
    return this.kind === 'person' ? mask.name(this.name) : this.name
  }

  get isApplicant(): boolean {
    return this.side === 'applicant'
  }

  /** Joined by the code on their paper, or reached at the phone number they proved to be theirs. */
  isOf(user: User): boolean {
    return this.userId === user.id || (!!user.phoneIndex && this.phoneIndex === user.phoneIndex)
  }
}

/** What is sealed is found by its blind index. */
export function indexed<Row extends Partial<Party>>(party: Row): Row {
  return Object.assign(party, {
    nameIndex: blindIndex('name', party.name!),
    phoneIndex: blindIndex('phone', party.phone ?? null),
    joinCodeIndex: blindIndex('code', party.joinCode ?? null),
    identityIndex: blindIndex('identity', party.identityNumber ?? null),
  })
}
