import vine from '@vinejs/vine'

import { amount } from '#core/validation/amount'
import { typedCount } from '#core/validation/typed_count'
import { typedDay, typedTime } from '#core/validation/typed_day'
import { words } from '#core/validation/words'
import { applicants, respondents } from '#intake/validators/party'

/** How a dispute reaches the window. */
export const DESK_CHANNELS = [
  'walkin',
  'phone',
  'grid',
  'court',
  'police',
  'procuratorate',
  'petition',
] as const

/** M4 登记台: a name or a phone, and what happened; everything else may be missing. */
export const registrationValidator = vine.create({
  channel: vine.enum(DESK_CHANNELS),
  referralNumber: words(60).optional(),
  applicants: applicants(),
  respondents: respondents(),
  statement: words(5000),
  claim: words(500).optional(),
  amount: amount().optional(),
  happenedOn: typedDay().optional(),
  place: words(200).optional(),
  peopleCount: typedCount(100_000).optional(),
  appliedOn: typedDay().optional(),
  appliedTime: typedTime().optional(),
})
