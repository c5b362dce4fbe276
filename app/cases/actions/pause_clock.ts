import { setClock } from '#cases/case_clock'
import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import Pause from '#cases/models/pause'
import { clock, type Day } from '#core/clock'
import type User from '#identity/models/user'

/** The rule of the lane says which of them stop its clock. */
export const PAUSE_GROUNDS = ['appraisal', 'recusal', 'parties_request', 'force_majeure'] as const

export interface PauseTerms {
  ground: (typeof PAUSE_GROUNDS)[number]
  because: string
  document?: string | null
  startedOn?: Day
}

/** 期限暂停: an interval with its ground and document; the deadline itself is never edited. */
export class PauseClock {
  async handle(
    mediationCase: MediationCase,
    by: User,
    { ground, because, document, startedOn }: PauseTerms
  ) {
    return take(mediationCase, 'pause', { by, because }, async (locked, trx) => {
      const from = startedOn ?? clock.today()
      await Pause.create(
        { caseId: locked.id, ground, reason: because, document: document ?? null, startedOn: from },
        { client: trx }
      )
      await setClock(locked, trx)

      return { ground, startedOn: from, dueOn: locked.dueOn }
    })
  }
}
