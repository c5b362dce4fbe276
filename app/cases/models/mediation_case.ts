import { belongsTo, hasMany, scope } from '@adonisjs/lucid/orm'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'

import { type CaseStatus, CLOCK_STATUSES, OPEN_STATUSES } from '#cases/case_lifecycle'
import type { CaseSource } from '#cases/case_source'
import Assignment from '#cases/models/assignment'
import CaseEvent from '#cases/models/case_event'
import ContactAttempt from '#cases/models/contact_attempt'
import Extension from '#cases/models/extension'
import Party from '#cases/models/party'
import Pause from '#cases/models/pause'
import { visibleTo } from '#cases/visibility'
import { clock } from '#core/clock'
import { MediationCaseSchema } from '#database/schema'
import Committee from '#identity/models/committee'
import type User from '#identity/models/user'

/** 调解案件. It changes only through the door (app/cases/door.ts). */
export default class MediationCase extends MediationCaseSchema {
  declare status: CaseStatus
  declare source: CaseSource
  declare coLanes: string[] | null

  @hasMany(() => Party, {
    foreignKey: 'caseId',
    onQuery: (query) => query.orderBy('side').orderBy('position'),
  })
  declare parties: HasMany<typeof Party>

  @hasMany(() => CaseEvent, { foreignKey: 'caseId', onQuery: (query) => query.orderBy('position') })
  declare trail: HasMany<typeof CaseEvent>

  @hasMany(() => Assignment, {
    foreignKey: 'caseId',
    onQuery: (query) => query.whereNull('endedAt').orderBy('position'),
  })
  declare assignments: HasMany<typeof Assignment>

  @hasMany(() => Pause, { foreignKey: 'caseId', onQuery: (query) => query.orderBy('startedOn') })
  declare pauses: HasMany<typeof Pause>

  @hasMany(() => Extension, { foreignKey: 'caseId', onQuery: (query) => query.orderBy('agreedOn') })
  declare extensions: HasMany<typeof Extension>

  @hasMany(() => ContactAttempt, {
    foreignKey: 'caseId',
    onQuery: (query) => query.orderBy('attemptedAt'),
  })
  declare contactAttempts: HasMany<typeof ContactAttempt>

  @belongsTo(() => Committee)
  declare committee: BelongsTo<typeof Committee>

  /** The row, locked for the rest of the transaction. The first statement is a write, on every database. */
  static async lock(id: number, trx: TransactionClientContract): Promise<MediationCase> {
    await trx.from('mediation_cases').where('id', id).increment('version', 1)
    return MediationCase.query({ client: trx }).where('id', id).firstOrFail()
  }

  /** Every portal's queries start here: what this person may see at all. Anything else is a 404. */
  static visibleTo(user: User) {
    return visibleTo(user, MediationCase.query())
  }

  static open = scope((query) => {
    query.whereIn('status', OPEN_STATUSES as CaseStatus[])
  })

  static overdue = scope((query, today: string = clock.today()) => {
    query.whereIn('status', CLOCK_STATUSES as CaseStatus[]).where('dueOn', '<', today)
  })

  get isOpen(): boolean {
    return OPEN_STATUSES.includes(this.status)
  }

  get isOverdue(): boolean {
    return CLOCK_STATUSES.includes(this.status) && !!this.dueOn && this.dueOn < clock.today()
  }

  /** Load `parties` first. */
  isFiledBy(user: User): boolean {
    return this.parties.some((party) => party.isApplicant && party.isOf(user))
  }

  /** Load `parties` first. */
  hasParty(user: User): boolean {
    return this.parties.some((party) => party.isOf(user))
  }

  /** Whom this person is in the case: usually one party. Load `parties` first. */
  partiesOf(user: User): Party[] {
    return this.parties.filter((party) => party.isOf(user))
  }

  /** Load `assignments` first. */
  isMediatedBy(user: User): boolean {
    return this.assignments.some((assignment) => assignment.userId === user.id)
  }
}
