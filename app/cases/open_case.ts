import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'

import { newCitizenNumber } from '#cases/citizen_number'
import { newJoinCode } from '#cases/join_code'
import CaseEvent, { GENESIS, type NewEvent } from '#cases/models/case_event'
import MediationCase from '#cases/models/mediation_case'
import Milestone from '#cases/models/milestone'
import Party, { indexed } from '#cases/models/party'
import { clock } from '#core/clock'
import { insertRows } from '#core/insert_rows'
import { Outbox } from '#core/outbox'
import { publicId } from '#core/public_id'
import { isDuplicate } from '#core/transaction'
import type User from '#identity/models/user'
import type { Role } from '#identity/roles'

const DRAWS = 10

export interface NewCase {
  details: Partial<MediationCase>
  parties: Partial<Party>[]
  by: User | null
  actorRole: Role
  /** The moment of the claim: it interrupts limitation (民法典 art. 195), so it is legal evidence. */
  appliedAt?: DateTime
}

/**
 * A dispute becomes a case 登记: row, parties, first trail entry, milestone and outbox in the caller's
 * transaction. The second door, for what does not exist yet and so cannot be locked.
 */
export async function openCase(
  { details, parties, by, actorRole, appliedAt }: NewCase,
  trx: TransactionClientContract
): Promise<MediationCase> {
  const now = clock.now()
  const mediationCase = new MediationCase().fill({
    publicId: publicId(),
    peopleCount: parties.length,
    isInjury: false,
    isMass: false,
    isUrgent: false,
    isPublic: false,
    isDemo: false,
    risk: 'none',
    round: 1,
    returnCount: 0,
    ...details,
    status: 'registered',
    version: 0,
    appliedAt: appliedAt ?? now,
    registeredAt: now,
    createdAt: now,
  })
  const step = { by, actorRole, occurredAt: appliedAt }
  const entry = await enter(mediationCase, parties.length, step, trx)

  await addParties(mediationCase, parties, trx)
  const row = { ...entry.$attributes, caseId: mediationCase.id }
  entry.id = await insertRows(CaseEvent, [row], trx)
  await Milestone.reach(mediationCase, entry, 'registered', trx)
  await Outbox.add('case.register', { caseId: mediationCase.id, entryId: entry.id }, trx)

  return mediationCase
}

/** The row enters whole: it already remembers its first trail entry, which is saved next. */
async function enter(
  mediationCase: MediationCase,
  parties: number,
  step: Pick<NewEvent, 'by' | 'actorRole' | 'occurredAt'>,
  trx: TransactionClientContract
): Promise<CaseEvent> {
  for (let draw = 1; ; draw++) {
    mediationCase.merge({ citizenNumber: newCitizenNumber(), trailHead: GENESIS, trailLength: 0 })
    const { citizenNumber, channel, source, peopleCount: people } = mediationCase
    const entry = CaseEvent.next(mediationCase, {
      ...step,
      verb: 'register',
      fromStatus: null,
      payload: { citizenNumber, channel, source, parties, people },
    })

    try {
      await mediationCase.useTransaction(trx).save()
      return entry
    } catch (error) {
      // The number is random; once in a while somebody already has it.
      if (!isDuplicate(error) || draw === DRAWS) throw error
    }
  }
}

function addParties(
  mediationCase: MediationCase,
  parties: Partial<Party>[],
  trx: TransactionClientContract
) {
  const rows = parties.map((party, index) =>
    indexed({
      consent: 'unknown' as const,
      joinCode: newJoinCode(),
      ...party,
      caseId: mediationCase.id,
      regionCode: mediationCase.regionCode,
      position: index + 1,
    })
  )
  return insertRows(Party, rows, trx)
}
