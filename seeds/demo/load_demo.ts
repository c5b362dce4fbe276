import db from '@adonisjs/lucid/services/db'

import { alone } from '#core/alone'
import { clock } from '#core/clock'
import { REGION } from '#seeds/demo/case_of_qian'
import { arrive } from '#seeds/demo/district/arrive'
import { consent, mediate } from '#seeds/demo/district/mediate'
import { plansOf } from '#seeds/demo/district/plans'
import { Scene } from '#seeds/demo/district/scene'
import { archive, perform, settle } from '#seeds/demo/district/settle'
import { OfficeDays } from '#seeds/demo/office_days'
import { type Staff, staffOf } from '#seeds/demo/staff'
import { type Life, tellInOrder } from '#seeds/demo/teller'

const LOADED = 'demo_district'

/**
 * The demo district's cases, once: told with the verbs of real life in the days when they happened, all of them
 * or none. Answers how many were told; 0 when they are there already.
 */
export function loadDemo(told?: (ended: number, total: number) => void): Promise<number> {
  return alone('demo', async () => {
    if (await db.from('settings').where('name', LOADED).first()) return 0

    await db.beginGlobalTransaction()
    try {
      const count = await tellAll(told)
      await settleOutbox()
      await db.table('settings').insert({ name: LOADED, value: clock.today() })
      await db.commitGlobalTransaction()
      return count
    } catch (error) {
      await db.rollbackGlobalTransaction()
      throw error
    }
  })
}

async function tellAll(told: (ended: number, total: number) => void = () => {}) {
  const days = await OfficeDays.of(REGION)
  const plans = plansOf(days)
  const staff = new Map<string, Staff>()

  for (const { subject } of plans)
    if (!staff.has(subject.lane)) staff.set(subject.lane, await staffOf(subject.lane))

  const lives = plans.map((plan) => live(new Scene(plan, staff.get(plan.subject.lane)!, days)))
  await tellInOrder(lives, (ended) => told(ended, plans.length))
  return plans.length
}

async function* live(scene: Scene): Life {
  for (const chapter of [arrive, consent, mediate, settle, perform])
    if (!(yield* chapter(scene))) break
  yield* archive(scene)
}

/** Nobody is told of cases that are made up; their papers are printed, the newest first. */
async function settleOutbox() {
  const now = clock.now().toMillis()
  const waiting = () => db.from('outbox').where('state', 'pending').where('created_at_ms', '<', now)

  await waiting().whereNot('topic', 'paper.issued').update({ state: 'done' })
  await waiting().update({ available_at_ms: db.rawQuery('0 - id') as any })
}
