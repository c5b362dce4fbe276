import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'

import { newCitizenNumber } from '#cases/citizen_number'
import { newJoinCode } from '#cases/join_code'
import CaseEvent, { GENESIS } from '#cases/models/case_event'
import MediationCase from '#cases/models/mediation_case'
import Milestone from '#cases/models/milestone'
import Party from '#cases/models/party'
import { clock } from '#core/clock'
import { Outbox } from '#core/outbox'
import { publicId } from '#core/public_id'
import type User from '#identity/models/user'
import type { Role } from '#identity/roles'

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
    publicId: publicId(),
    citizenNumber: newCitizenNumber(),
    status: 'registered',
    version: 0,
    trailHead: GENESIS,
    trailLength: 0,
    appliedAt: appliedAt ?? now,
    registeredAt: now,
    createdAt: now,
  })
  await mediationCase.useTransaction(trx).save()

  mediationCase.$setRelated('parties', await addParties(mediationCase, parties, trx))
  const entry = await CaseEvent.append(
    mediationCase,
    {
      verb: 'register',
      fromStatus: null,
      actorRole,
      by,
      occurredAt: appliedAt,
      payload: {
        citizenNumber: mediationCase.citizenNumber,
        channel: mediationCase.channel,
        source: mediationCase.source,
        parties: parties.length,
        people: mediationCase.peopleCount,
      },
    },
    trx
  )
  await mediationCase.save()
  await Milestone.reach(mediationCase, entry, 'registered', trx)
  await Outbox.add('case.register', { caseId: mediationCase.id, entryId: entry.id }, trx)

  return mediationCase
}

function addParties(
  mediationCase: MediationCase,
  parties: Partial<Party>[],
  trx: TransactionClientContract
) {
  const rows = parties.map((party, index) => ({
    consent: 'unknown' as const,
    joinCode: newJoinCode(),
    ...party,
    caseId: mediationCase.id,
    regionCode: mediationCase.regionCode,
    position: index + 1,
  }))
  return Party.createMany(rows, { client: trx })
}
