import vine from '@vinejs/vine'

import { words } from '#core/validation/words'

export interface Suggested {
  lane: string | null
  type: string | null
}

/** 分流: a lane (or another one named beside it), exactly one type, a reason where the rules said otherwise. */
export const routeValidator = (suggested: Suggested, lanes: string[], types: string[]) =>
  vine.create({
    lane: vine.enum([...lanes, 'other']),
    otherLane: vine.enum(lanes).optional().requiredWhen('lane', '=', 'other'),
    disputeType: vine.enum(types),
    reason: words(500)
      .optional()
      .requiredWhen(({ parent }) => departs(parent, suggested)),
  })

function departs({ lane, disputeType }: Record<string, unknown>, suggested: Suggested) {
  return lane !== suggested.lane || disputeType !== suggested.type
}

/** One thing a line. */
export const supplementValidator = vine.create({ lacking: words(1000) })

export const broughtValidator = vine.create({ brought: words(2000) })

export const consultationValidator = vine.create({ reason: words(500) })

export const transferValidator = vine.create({
  organ: words(80),
  receipt: words(60),
  phone: words(30),
  reason: words(500),
})

export const refusalValidator = (grounds: string[]) =>
  vine.create({ ground: vine.enum(grounds), reason: words(500) })
