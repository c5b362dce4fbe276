import vine from '@vinejs/vine'

import { day } from '#core/validation/day'
import { rowId } from '#core/validation/row_id'
import { typedTime } from '#core/validation/typed_day'
import { words } from '#core/validation/words'
import { HEARING_FORMS, PRESENCES } from '#hearings/models/hearing'
import { STATUTORY_NOTICES } from '#hearings/models/minutes'
import { TIERS } from '#hearings/models/note'

export const hearingValidator = vine.create({
  form: vine.enum(HEARING_FORMS),
  roomId: rowId().optional().requiredWhen('form', '=', 'room'),
  place: words(200)
    .optional()
    .requiredWhen((field) => field.parent.form !== 'room'),
  day: day(),
  from: typedTime(),
  to: typedTime(),
})

export const cancellationValidator = vine.create({ reason: words(500) })

export const attendanceValidator = vine.create({
  people: vine.record(vine.enum(PRESENCES)),
})

export const minutesValidator = vine.create({
  content: words(50_000),
  notices: vine.array(vine.enum(STATUTORY_NOTICES)).optional(),
  seen: vine.string().maxLength(64),
})

export const readingValidator = vine.create({ seen: vine.string().maxLength(64) })

export const noteValidator = vine.create({
  tier: vine.enum(TIERS),
  content: words(5000),
  partyId: rowId().optional(),
})
