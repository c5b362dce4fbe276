import type { Infer } from '@vinejs/vine/types'

import { clock } from '#core/clock'
import { Money } from '#core/money'
import { say } from '#core/words'
import type { Application, ApplicationParty } from '#intake/application'
import type { registrationValidator } from '#intake/validators/registration'

export type Registration = Infer<typeof registrationValidator>

const REFERRERS: readonly string[] = ['court', 'police', 'procuratorate', 'petition']

/** 调解申请 from what was written down at the window or on the telephone. */
export function applicationOf(registration: Registration, regionCode: string): Application {
  const { channel, referralNumber, claim, amount, happenedOn, place, peopleCount } = registration
  const isReferred = REFERRERS.includes(channel)

  return {
    regionCode,
    channel,
    source: isReferred ? 'referral' : 'application',
    referralSource: isReferred ? channel : null,
    referralNumber: referralNumber ?? null,
    applicants: registration.applicants.map(known),
    respondents: registration.respondents.map(known),
    statement: registration.statement,
    claim: claim ?? '',
    claimed: amount ? Money.yuan(amount) : null,
    happenedOn: happenedOn ?? null,
    place: place ?? null,
    ...(peopleCount && { peopleCount }),
    appliedAt: appliedAt(registration),
  }
}

/** Somebody without a name is still a party, and is called so until the name is known. */
function known(party: Registration['applicants'][number] | Registration['respondents'][number]) {
  return { ...party, name: party.name ?? say('intake.unknown_name') } satisfies ApplicationParty
}

/** When it was applied for on paper or in the field; now, when nothing earlier was written. */
function appliedAt({ appliedOn, appliedTime }: Registration) {
  if (!appliedOn) return undefined

  const written = clock.at(appliedOn, appliedTime ?? '00:00')
  return written < clock.now() ? written : undefined
}
