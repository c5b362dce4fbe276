import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import type { MilestoneKind } from '#cases/case_lifecycle'
import type CaseEvent from '#cases/models/case_event'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { insertRows } from '#core/insert_rows'
import { Money } from '#core/money'
import { MilestoneSchema } from '#database/schema'

/** A moment statistics count, with the case as it was classified then. Once a kind and round. */
export default class Milestone extends MilestoneSchema {
  declare kind: MilestoneKind

  static async reach(
    mediationCase: MediationCase,
    event: CaseEvent,
    kind: MilestoneKind,
    trx: TransactionClientContract
  ) {
    await insertRows(Milestone, [Milestone.from(mediationCase, event, kind)], trx)
  }

  static from(
    mediationCase: MediationCase,
    event: CaseEvent,
    kind: MilestoneKind
  ): Partial<Milestone> {
    const { amount, form, ground } = event.payload

    return {
      caseId: mediationCase.id,
      eventId: event.id,
      regionCode: mediationCase.regionCode,
      kind,
      round: mediationCase.round,
      reachedOn: clock.dayOf(event.occurredAt),
      recordedAt: event.recordedAt,
      committeeId: mediationCase.committeeId,
      lane: mediationCase.lane,
      disputeType: mediationCase.disputeType,
      source: mediationCase.source,
      channel: mediationCase.channel,
      peopleCount: mediationCase.peopleCount,
      amountFen: typeof amount === 'string' ? Money.yuan(amount) : null,
      form: typeof form === 'string' ? form : null,
      reason: typeof ground === 'string' ? ground : null,
    }
  }
}
