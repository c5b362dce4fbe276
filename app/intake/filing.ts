import type { Infer } from '@vinejs/vine/types'

import { Money } from '#core/money'
import { type Application, named } from '#intake/application'
import type { filingValidator } from '#intake/validators/filing'

export type SentFiling = Infer<typeof filingValidator>

/** 调解申请 from what another office's program sent. */
export function applicationSent(sent: SentFiling, regionCode: string): Application {
  const { source, referralSource, referralNumber, statement, claim, claimed, happenedOn } = sent

  return {
    regionCode,
    channel: 'api',
    source,
    referralSource: source === 'referral' ? referralSource : null,
    referralNumber: referralNumber ?? null,
    applicants: sent.applicants.map(named),
    respondents: sent.respondents.map(named),
    statement,
    claim: claim ?? '',
    claimed: claimed ? Money.yuan(claimed.amount) : null,
    happenedOn: happenedOn ?? null,
    place: sent.place ?? null,
    peopleCount: sent.peopleCount,
  }
}
