import vine from '@vinejs/vine'

import { RISKS } from '#cases/actions/raise_risk'
import { words } from '#core/validation/words'
import NonAcceptanceGround from '#routing/models/non_acceptance_ground'
import { RECUSAL_GROUNDS, RETURN_GROUNDS, TERMINATION_GROUNDS } from '#portals/mediator/grounds'

const reason = () => words(500)

export const reasonValidator = vine.create({ reason: reason() })

export const returnValidator = vine.create({ ground: vine.enum(RETURN_GROUNDS), reason: reason() })

export const terminationValidator = vine.create({
  ground: vine.enum(TERMINATION_GROUNDS),
  reason: reason(),
})

export const recusalValidator = vine.create({
  ground: vine.enum(RECUSAL_GROUNDS),
  reason: reason(),
})

export const riskValidator = vine.create({ risk: vine.enum(RISKS), reason: reason() })

const refusing = vine.createRule(
  async (value, _options, field) => {
    const ground = await NonAcceptanceGround.findBy('code', String(value))
    if (!ground?.refuses) field.report('', 'enum', field)
  },
  { isAsync: true }
)

export const rejectionValidator = vine.create({
  ground: vine.string().use(refusing()),
  reason: reason(),
})
