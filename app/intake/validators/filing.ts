import vine from '@vinejs/vine'

import { amount } from '#core/validation/amount'
import { typedDay } from '#core/validation/typed_day'
import { partyName, words } from '#core/validation/words'
import { agentFields, partyFields } from '#intake/validators/party'

/** Which organs entrust or transfer a dispute (委托、移送). */
export const REFERRERS = ['court', 'police', 'procuratorate', 'petition', 'other'] as const

/** What another office's program sends: as much as a window writes down, in exact types. */
export const filingValidator = vine.create({
  source: vine.enum(['application', 'referral']),
  referralSource: vine.enum(REFERRERS).optional().requiredWhen('source', '=', 'referral'),
  referralNumber: words(60).optional(),
  applicants: vine
    .array(
      vine.object({
        ...partyFields(),
        ...agentFields(),
        name: partyName().optional().requiredIfMissing('phone'),
      })
    )
    .minLength(1)
    .maxLength(20),
  respondents: vine.array(vine.object(partyFields())).maxLength(20),
  statement: words(5000),
  claim: words(500).optional(),
  claimed: vine.object({ amount: amount(), currency: vine.enum(['CNY']) }).optional(),
  happenedOn: typedDay().optional(),
  place: words(200).optional(),
  peopleCount: vine.number({ strict: true }).withoutDecimals().range([1, 100_000]).optional(),
})
