import vine from '@vinejs/vine'

import { rowId } from '#core/validation/row_id'
import { words } from '#core/validation/words'

export const ANSWERS = ['agreed', 'refused', 'unreachable'] as const
export const CONSENT_MEANS = ['in_person', 'phone', 'letter'] as const
export const CONTACT_MEANS = ['phone', 'letter', 'visit', 'sms'] as const
export const CONTACT_OUTCOMES = ['reached', 'no_answer', 'wrong_number', 'message_left'] as const

export const consentValidator = vine.create({
  partyId: rowId(),
  consent: vine.enum(ANSWERS),
  means: vine.enum(CONSENT_MEANS),
  reason: words(500).optional(),
})

export const contactValidator = vine.create({
  partyId: rowId(),
  means: vine.enum(CONTACT_MEANS),
  outcome: vine.enum(CONTACT_OUTCOMES),
  note: words(300).optional(),
})

export const rightsValidator = vine.create({ partyIds: vine.array(rowId()).minLength(1) })
