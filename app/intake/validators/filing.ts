import vine from '@vinejs/vine'

import { amount } from '#core/validation/amount'
import { typedDay } from '#core/validation/typed_day'
import { words } from '#core/validation/words'
import { REFERRERS } from '#intake/application'
import { applicants, respondents } from '#intake/validators/party'

/** What another office's program sends: as much as a window writes down, in exact types. */
export const filingValidator = vine.create({
  source: vine.enum(['application', 'referral']),
  referralSource: vine.enum(REFERRERS).optional().requiredWhen('source', '=', 'referral'),
  referralNumber: words(60).optional(),
  applicants: applicants(),
  respondents: respondents(),
  statement: words(5000),
  claim: words(500).optional(),
  claimed: vine.object({ amount: amount(), currency: vine.enum(['CNY']) }).optional(),
  happenedOn: typedDay().optional(),
  place: words(200).optional(),
  peopleCount: vine.number({ strict: true }).withoutDecimals().range([1, 100_000]).optional(),
})
