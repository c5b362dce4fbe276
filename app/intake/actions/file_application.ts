import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import MediationCase from '#cases/models/mediation_case'
import type Party from '#cases/models/party'
import { openCase } from '#cases/open_case'
import { claimOnce, type OnceKey } from '#core/idempotency'
import { insertRows } from '#core/insert_rows'
import { publicId } from '#core/public_id'
import { inTransaction } from '#core/transaction'
import type User from '#identity/models/user'
import type { Role } from '#identity/roles'
import type { Application, ApplicationParty } from '#intake/application'
import { titleOf } from '#intake/title'
import { SuggestRoute } from '#routing/actions/suggest_route'
import RoutingDecision from '#routing/models/routing_decision'
import type { Suggestion } from '#routing/suggest'

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
 * transaction. The same door for every channel. Every row is written once, whole.
 */
export class FileApplication {
  #suggestRoute = new SuggestRoute()

  async handle(
    application: Application,
    { by, actorRole, once, trx: within }: Filing
  ): Promise<MediationCase> {
    const details = detailsOf(application)
    const parties = partiesOf(application)
    const decision = await this.#suggestRoute.handle({ ...details, parties }, within)

    return inTransaction(async (trx) => {
      const id = publicId()
      const former = once && (await claimOnce(once, { id }, trx))
      if (former) return MediationCase.findByOrFail('publicId', former.id, { client: trx })

      const mediationCase = await openCase(
        {
          details: { ...details, ...marksOf(decision.trace), publicId: id },
          parties,
          by,
          actorRole,
          appliedAt: application.appliedAt,
        },
        trx
      )
      await insertRows(RoutingDecision, [{ ...decision, caseId: mediationCase.id }], trx)

      return mediationCase
    }, within)
  }
}

function detailsOf(application: Application) {
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

function partiesOf({ applicants, respondents }: Application) {
  return [
    ...applicants.map((party) => sideOf('applicant', party)),
    ...respondents.map((party) => sideOf('respondent', party)),
  ]
}

/** Whoever files agrees to mediation by filing; the other side is asked (人民调解法 art. 17). */
function sideOf(side: Party['side'], party: ApplicationParty) {
  return {
    ...party,
    side,
    consent: party.consent ?? (side === 'applicant' ? ('agreed' as const) : ('unknown' as const)),
  }
}

/** What the statement itself says of how serious it is. */
function marksOf({ flags: { injured, mass, urgent } }: Suggestion) {
  return { isInjury: injured, isMass: mass, isUrgent: urgent }
}
