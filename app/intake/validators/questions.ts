import vine from '@vinejs/vine'

import { PARTY_KINDS } from '#cases/models/party'
import { amount } from '#core/validation/amount'
import { pastDay } from '#core/validation/day_parts'
import { identityNumber } from '#core/validation/identity_number'
import { mobile, phone } from '#core/validation/phone'
import { partyName, personName, words } from '#core/validation/words'

export const AGENT_RELATIONS = ['family', 'neighbour', 'community', 'lawyer', 'other'] as const

/** One validator a question; "I don't know" is an answer wherever the law does not need more. */
export const questionValidators = {
  acting: vine.create({ acting: vine.enum(['self', 'other']) }),

  agent: vine.create({
    name: personName(),
    phone: mobile(),
    relation: vine.enum(AGENT_RELATIONS),
  }),

  applicant: vine.create({
    name: personName(),
    phone: phone(),
    identityNumber: identityNumber().optional(),
  }),

  respondent: vine.create({
    kind: vine.enum(PARTY_KINDS),
    unknown: vine.string().optional(),
    respondentName: partyName().optional().requiredIfMissing('unknown'),
    phone: phone().optional(),
    address: words(200).optional(),
  }),

  statement: vine.create({ statement: words(2000) }),

  claim: vine.create({ claim: words(500), amount: amount().optional() }),

  happened: vine.create({
    unknown: vine.string().optional(),
    happened: pastDay({ unless: 'unknown' }),
  }),

  place: vine.create({
    unknown: vine.string().optional(),
    place: words(200).optional().requiredIfMissing('unknown'),
  }),
}
