import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import MediationCase from '#cases/models/mediation_case'
import type Party from '#cases/models/party'
import { openCase } from '#cases/open_case'
import { claimOnce, type OnceKey, rememberAnswer } from '#core/idempotency'
import { inTransaction } from '#core/transaction'
import type User from '#identity/models/user'
import type { Role } from '#identity/roles'
import type { Application, ApplicationParty } from '#intake/application'
import { titleOf } from '#intake/title'
import { SuggestRoute } from '#routing/actions/suggest_route'

export interface Filing {
  /** Who enters it; null when nobody is signed in. */
  by: User | null
  actorRole: Role
  /** Sent twice, filed once. */
  once?: OnceKey
  /** Join an open transaction instead of opening one. */
  trx?: TransactionClientContract
}

/**
 * 登记: one application becomes one case, with its route suggested and its reasons kept, all in one
 * transaction. The same door for every channel.
 */
export class FileApplication {
  #suggestRoute = new SuggestRoute()

  async handle(
    application: Application,
    { by, actorRole, once, trx: within }: Filing
  ): Promise<MediationCase> {
    return inTransaction(async (trx) => {
      const former = once && (await claimOnce(once, trx))
      if (former) return MediationCase.findOrFail(former.caseId, { client: trx })

      const mediationCase = await openCase(
        {
          details: detailsOf(application),
          parties: [
            ...application.applicants.map((party) => sideOf('applicant', party)),
            ...application.respondents.map((party) => sideOf('respondent', party)),
          ],
          by,
          actorRole,
          appliedAt: application.appliedAt,
        },
        trx
      )
      const { trace } = await this.#suggestRoute.handle(mediationCase, trx)
      const { injured, mass, urgent } = trace.flags
      await mediationCase.merge({ isInjury: injured, isMass: mass, isUrgent: urgent }).save()
      if (once) await rememberAnswer(once, { caseId: mediationCase.id }, trx)

      return mediationCase
    }, within)
  }
}

function detailsOf(application: Application): Partial<MediationCase> {
  const { applicants, respondents } = application

  return {
    regionCode: application.regionCode,
    title: titleOf(application),
    statement: application.statement,
    claim: application.claim,
    claimedFen: application.claimed ?? null,
    happenedOn: application.happenedOn ?? null,
    place: application.place ?? null,
    channel: application.channel,
    source: application.source,
    referralSource: application.referralSource ?? null,
    referralNumber: application.referralNumber ?? null,
    peopleCount: application.peopleCount ?? applicants.length + respondents.length,
    isDemo: application.isDemo ?? false,
  }
}

/** Whoever files agrees to mediation by filing; the other side is asked (人民调解法 art. 17). */
function sideOf(side: Party['side'], party: ApplicationParty): Partial<Party> {
  return { ...party, side, consent: party.consent ?? (side === 'applicant' ? 'agreed' : 'unknown') }
}
