import { REGION } from '#seeds/demo/region'
import { arrive } from '#seeds/demo/district/arrive'
import { consent } from '#seeds/demo/district/consent'
import { mediate } from '#seeds/demo/district/mediate'
import type { Plan } from '#seeds/demo/district/plan'
import { Scene } from '#seeds/demo/district/scene'
import { archive, perform, settle } from '#seeds/demo/district/settle'
import { OfficeDays } from '#seeds/demo/office_days'
import { type Staff, staffOf } from '#seeds/demo/staff'
import { type Life, tellInOrder } from '#seeds/demo/teller'

export type Told = (ended: number, total: number) => void

/** Tells these cases as they would have happened until now. */
export async function tellDistrict(plans: Plan[], told: Told = () => {}) {
  const days = await OfficeDays.of(REGION)
  const staff = new Map<string, Staff>()
  for (const { subject } of plans)
    if (!staff.has(subject.lane)) staff.set(subject.lane, await staffOf(subject.lane))

  const lives = plans.map((plan) => live(new Scene(plan, staff.get(plan.subject.lane)!, days)))
  await tellInOrder(lives, (ended) => told(ended, plans.length))
}

async function* live(scene: Scene): Life {
  for (const chapter of [arrive, consent, mediate, settle, perform])
    if (!(yield* chapter(scene))) break
  yield* archive(scene)
}
