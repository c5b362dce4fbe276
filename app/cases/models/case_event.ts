import { beforeDelete, beforeUpdate, belongsTo } from '@adonisjs/lucid/orm'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'

import type { CaseStatus, Verb } from '#cases/case_lifecycle'
import type MediationCase from '#cases/models/mediation_case'
import { canonicalJson } from '#core/canonical_json'
import { clock } from '#core/clock'
import { toInstant } from '#core/columns'
import { sm3 } from '#core/sm3'
import { CaseEventSchema } from '#database/schema'
import User from '#identity/models/user'
import type { Role } from '#identity/roles'

/** Ids, codes, days and amounts; never names, numbers of people or notes. */
export type EventPayload = {
  [key: string]: string | number | boolean | null | string[] | number[] | undefined
}

/** The hash before a case's first entry. */
export const GENESIS = '0'.repeat(64)

export interface NewEvent {
  verb: Verb | 'register'
  fromStatus: CaseStatus | null
  actorRole: Role
  by: User | null
  because?: string
  occurredAt?: DateTime
  payload: EventPayload
}

/** One entry of the trail 案件轨迹: append-only, two-timed, chained by hash. The trail is the truth. */
export default class CaseEvent extends CaseEventSchema {
  declare verb: Verb | 'register'
  declare fromStatus: CaseStatus | null
  declare toStatus: CaseStatus
  declare actorRole: Role
  declare payload: EventPayload

  @belongsTo(() => User, { foreignKey: 'actorId' })
  declare actor: BelongsTo<typeof User>

  /** Appends to a locked case and moves its trail head; the caller saves the case. */
  static async append(
    mediationCase: MediationCase,
    event: NewEvent,
    trx: TransactionClientContract
  ) {
    const entry = CaseEvent.next(mediationCase, event)
    return entry.merge({ caseId: mediationCase.id }).useTransaction(trx).save()
  }

  /** The next entry of this case's chain, not yet saved; the case remembers it as its last. */
  static next(mediationCase: MediationCase, event: NewEvent) {
    const entry = new CaseEvent().merge(draft(mediationCase, event))
    entry.hash = hashOf(mediationCase.citizenNumber, entry)

    mediationCase.merge({ trailHead: entry.hash, trailLength: entry.position })
    return entry
  }

  @beforeUpdate()
  @beforeDelete()
  static refuse() {
    throw new Error('The trail is append-only')
  }
}

/** An entry without its hash, next in the chain of this case. */
function draft(mediationCase: MediationCase, event: NewEvent): Partial<CaseEvent> {
  const now = clock.now()

  return {
    regionCode: mediationCase.regionCode,
    position: mediationCase.trailLength + 1,
    verb: event.verb,
    fromStatus: event.fromStatus,
    toStatus: mediationCase.status,
    actorId: event.by?.id ?? null,
    actorRole: event.actorRole,
    reason: event.because ?? null,
    payload: event.payload,
    occurredAt: event.occurredAt ?? now,
    recordedAt: now,
    previousHash: mediationCase.trailHead,
  }
}

/** SM3(previous hash ‖ canonical JSON of the entry). The case is named by the number its papers carry. */
export function hashOf(citizenNumber: string, entry: Omit<Partial<CaseEvent>, 'hash'>): string {
  return sm3(
    entry.previousHash! +
      canonicalJson({
        case: citizenNumber,
        position: entry.position!,
        verb: entry.verb!,
        from: entry.fromStatus ?? null,
        to: entry.toStatus!,
        actor: entry.actorId ?? null,
        role: entry.actorRole!,
        reason: entry.reason ?? null,
        payload: entry.payload!,
        occurredAt: toInstant(entry.occurredAt)!,
        recordedAt: toInstant(entry.recordedAt)!,
      })
  )
}
