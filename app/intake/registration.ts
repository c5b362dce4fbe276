import type { Infer } from '@vinejs/vine/types'

import { clock } from '#core/clock'
import { Money } from '#core/money'
import { type Application, isReferrer, named } from '#intake/application'
import type { registrationValidator } from '#intake/validators/registration'

export type Registration = Infer<typeof registrationValidator>

/** 调解申请 from what was written down at the window or on the telephone. */
export function applicationOf(registration: Registration, regionCode: string): Application {
  const { channel, referralNumber, claim, amount, happenedOn, place, peopleCount } = registration
  const isReferred = isReferrer(channel)

  return {
    regionCode,
    channel,
    source: isReferred ? 'referral' : 'application',
    referralSource: isReferred ? channel : null,
    referralNumber: referralNumber ?? null,
    applicants: registration.applicants.map(named),
    respondents: registration.respondents.map(named),
    statement: registration.statement,
    claim: claim ?? '',
    claimed: amount ? Money.yuan(amount) : null,
    happenedOn: happenedOn ?? null,
    place: place ?? null,
    ...(peopleCount && { peopleCount }),
    appliedAt: appliedAt(registration),
  }
}

/** When it was applied for on paper or in the field; now, when nothing earlier was written. */
function appliedAt({ appliedOn, appliedTime }: Registration) {
  if (!appliedOn) return undefined

  const written = clock.at(appliedOn, appliedTime ?? '00:00')
  return written < clock.now() ? written : undefined
}
