import { scope } from '@adonisjs/lucid/orm'

import { clock, type Day } from '#core/clock'
import { DisputeTypeSchema } from '#database/schema'

/** 纠纷类型: the official statistical type; exactly one to a case, never merged with the lane. */
export default class DisputeType extends DisputeTypeSchema {
  static inForce = scope((query, day: Day = clock.today()) => {
    query
      .where('validFromOn', '<=', day)
      .where((to) => to.whereNull('validToOn').orWhere('validToOn', '>=', day))
      .orderBy('position')
  })
}
