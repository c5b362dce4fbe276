import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import type User from '#identity/models/user'

export interface Handover {
  organ: string
  /** Number of the receiving organ's receipt: without it nobody has the case. */
  receipt: string
  phone: string
}

/** 移送: another organ's job, handed over against a receipt; the applicant is told who has it. */
export class TransferCase {
  async handle(
    mediationCase: MediationCase,
    dispatcher: User,
    handover: Handover,
    because: string
  ) {
    return take(mediationCase, 'transfer', { by: dispatcher, because }, async (locked) => {
      locked.merge({ closedAt: clock.now(), endingReason: 'transferred' })

      return { ...handover }
    })
  }
}
