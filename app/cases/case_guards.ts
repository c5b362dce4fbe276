import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import type { Guard } from '#cases/guards'
import type MediationCase from '#cases/models/mediation_case'
import Party, { type Consent } from '#cases/models/party'
import { clock } from '#core/clock'

/** The conditions the case itself can answer. */
export const caseGuards = {
  // 人民调解法 art. 17
  no_refusal: async (mediationCase, trx) =>
    !(await consents(mediationCase, trx)).includes('refused'),

  all_consented: async (mediationCase, trx) =>
    (await consents(mediationCase, trx)).every((consent) => consent === 'agreed'),

  refused_or_unreachable: async (mediationCase, trx) =>
    (await consents(mediationCase, trx)).some((consent) =>
      ['refused', 'unreachable'].includes(consent)
    ),

  // A returned case cannot bounce twice: then the bureau decides.
  not_returned_before: async (mediationCase) => mediationCase.returnCount === 0,

  rights_told: async (mediationCase, trx) =>
    (await partiesOf(mediationCase, trx)).every((party) => party.rightsToldAt !== null),

  before_expiry: async (mediationCase) =>
    !mediationCase.dueOn || clock.today() <= mediationCase.dueOn,

  expired: async (mediationCase) => !!mediationCase.dueOn && clock.today() > mediationCase.dueOn,
} satisfies Record<string, Guard>

async function consents(
  mediationCase: MediationCase,
  trx?: TransactionClientContract
): Promise<Consent[]> {
  return (await partiesOf(mediationCase, trx)).map((party) => party.consent)
}

function partiesOf(
  mediationCase: MediationCase,
  trx?: TransactionClientContract
): Promise<Party[]> {
  return Party.ofCase(mediationCase.id, trx)
}
