import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import type Agreement from '#agreements/models/agreement'
import type MediationCase from '#cases/models/mediation_case'
import Party from '#cases/models/party'
import { canonicalJson } from '#core/canonical_json'
import { sm3 } from '#core/sm3'

/**
 * SM3 of everything that is signed: who the parties are and what they settled on, in canonical JSON.
 * A changed word, figure or name gives another digest, and the document must be read again.
 * Load the agreement's `clauses` first.
 */
export async function termsSm3(
  mediationCase: MediationCase,
  agreement: Agreement,
  trx?: TransactionClientContract
): Promise<string> {
  const parties = await Party.ofCase(mediationCase.id, trx)

  return sm3(
    canonicalJson({
      case: mediationCase.citizenNumber,
      version: agreement.version,
      form: agreement.form,
      parties: parties.map(identityOf),
      facts: agreement.facts,
      disputed: agreement.disputed,
      clauses: agreement.clauses.map((clause) => ({
        kind: clause.kind,
        from: clause.obligorId ?? null,
        to: clause.obligeeId ?? null,
        amount: clause.amountFen?.toString() ?? null,
        cause: clause.cause ?? null,
        content: clause.content,
        method: clause.method ?? null,
        dueOn: clause.dueOn ?? null,
      })),
      performance: { ...agreement.performance },
      copies: agreement.copies,
      total: agreement.totalFen.toString(),
    })
  )
}

/** Everything of a party that the paper prints. */
function identityOf(party: Party) {
  return {
    id: party.id,
    side: party.side,
    kind: party.kind,
    name: party.name,
    identityNumber: party.identityNumber ?? null,
    gender: party.gender ?? null,
    birthOn: party.birthOn ?? null,
    ethnicity: party.ethnicity ?? null,
    occupation: party.occupation ?? null,
    address: party.address ?? null,
    legalRepresentative: party.legalRepresentative ?? null,
    agent: party.agentName ?? null,
    agentKind: party.agentKind ?? null,
    agentPowers: party.agentPowers ?? null,
  }
}
