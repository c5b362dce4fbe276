import db from '@adonisjs/lucid/services/db'

import { alone } from '#core/alone'
import { clock } from '#core/clock'
import { REGION } from '#seeds/demo/region'
import { plansOf } from '#seeds/demo/district/plans'
import { tellDistrict, type Told } from '#seeds/demo/district/tell_district'
import { OfficeDays } from '#seeds/demo/office_days'

const LOADED = 'demo_district'

/**
 * The demo district's cases, once: told with the verbs of real life in the days when they happened, all of them
 * or none. Answers how many were told; 0 when they are there already.
 */
export function loadDemo(told?: Told): Promise<number> {
  return alone('demo', async () => {
    if (await db.from('settings').where('name', LOADED).first()) return 0

    await db.beginGlobalTransaction()
    try {
      const plans = plansOf(await OfficeDays.of(REGION))
      await tellDistrict(plans, told)
      await settleOutbox()
      await db.table('settings').insert({ name: LOADED, value: clock.today() })
      await db.commitGlobalTransaction()
      return plans.length
    } catch (error) {
      await db.rollbackGlobalTransaction()
      throw error
    }
  })
}

/** Nobody is told of cases that are made up; their papers are printed, the newest first. */
async function settleOutbox() {
  const now = clock.now().toMillis()
  const waiting = () => db.from('outbox').where('state', 'pending').where('created_at_ms', '<', now)

  await waiting().whereNot('topic', 'paper.issued').update({ state: 'done' })
  await waiting()
    .where('topic', 'paper.issued')
    .update({ available_at_ms: db.knexRawQuery('? - id', [now]) })
}
