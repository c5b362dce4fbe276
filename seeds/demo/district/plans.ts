import { addDays, clock, type Day } from '#core/clock'
import { Dice } from '#seeds/demo/dice'
import type { Fate, Plan } from '#seeds/demo/district/plan'
import { type Subject, subjects } from '#seeds/demo/district/words'
import type { OfficeDays } from '#seeds/demo/office_days'

/** How many cases of the past fifteen months each lane has. */
const PAST: Record<string, number> = {
  ...{ general: 50, traffic: 44, labor: 38, medical: 29, consumer: 17, property: 15, land: 14 },
  ...{ environment: 12, family: 10, food: 10, education: 8, safety: 8, water: 7 },
}

const FATES: Record<Fate, number> = {
  ...{ agreed: 62, agreed_orally: 14, failed: 9, expired: 0, withdrawn_early: 4, withdrawn: 3 },
  ...{ refused: 4, rejected: 3, transferred: 3, consulted: 4 },
}

/** 民间 custom and the law of the lane: only small matters are settled by word of mouth. */
const ORAL = ['general', 'property', 'consumer', 'traffic']

const FIFTEEN_MONTHS = 455 // calendar days

/**
 * Cases that wait today: where, how many, and how many working days ago they began, at least and at most. The
 * first of each is a medical one, so that 老钱's committee has something at every step.
 */
const RESTING: [Plan['restsAt'], number, number, number][] = [
  ['registered', 4, 0, 0],
  ['registered', 3, 1, 1],
  ['supplement', 2, 2, 4],
  ['routed', 5, 2, 3],
  ['consent_pending', 5, 2, 3],
  ['accepted', 3, 7, 9],
  ['assigned', 3, 8, 10],
  ['mediating', 7, 14, 20],
  ['paused', 2, 16, 22],
  ['signing', 3, 17, 22],
  ['agreed', 3, 18, 23],
  ['performed', 2, 45, 60],
]

/** Just over, and not yet put away. */
const ENDED: Fate[] = ['withdrawn_early', 'transferred', 'consulted', 'refused', 'consulted']

/** Begun so long ago that the last day has passed: mediating still, in lanes where the law only says so. */
const OVERDUE = ['labor', 'general', 'environment', 'land']

/** Every case of the demo district, the same whenever it is asked for on one day. */
export function plansOf(days: OfficeDays): Plan[] {
  const dice = new Dice(330803)
  const plan = (lane: string, openedOn: Day, more: Partial<Plan> = {}): Plan => ({
    seed: dice.between(1, 2 ** 31),
    subject: dice.pick(of(lane)),
    opensAt: openingOn(openedOn, days, dice),
    fate: 'agreed',
    ...more,
  })

  return [...past(plan, dice), ...resting(plan, dice, days), ...special(plan, dice, days)]
}

type Planner = (lane: string, openedOn: Day, more?: Partial<Plan>) => Plan

function past(plan: Planner, dice: Dice): Plan[] {
  return Object.entries(PAST).flatMap(([lane, count]) =>
    Array.from({ length: count }, () => {
      const ago = dice.between(2, FIFTEEN_MONTHS)
      const fate = fateIn(lane, dice)
      const instalments = fate === 'agreed' && dice.chance(0.2) ? ('paid' as const) : undefined
      return plan(lane, addDays(clock.today(), -ago), {
        ...{ fate, instalments, isAppraised: lane === 'medical' && dice.chance(0.25) },
      })
    })
  )
}

function resting(plan: Planner, dice: Dice, days: OfficeDays): Plan[] {
  const ago = countBack(days)

  return RESTING.flatMap(([restsAt, count, least, most]) =>
    Array.from({ length: count }, (_, index) => {
      const lane = index === 0 || restsAt === 'paused' ? 'medical' : dice.weigh(PAST)
      const hearingOn = days.from(clock.today(), dice.between(1, 5))
      return plan(lane, ago(dice.between(least, most)), {
        ...{ restsAt, hearingOn: restsAt === 'assigned' ? hearingOn : undefined },
      })
    })
  )
}

/** What an office always has on its table. */
function special(plan: Planner, dice: Dice, days: OfficeDays): Plan[] {
  const ago = countBack(days)

  return [
    ...OVERDUE.map((lane) => plan(lane, ago(dice.between(38, 48)), { restsAt: 'mediating' })),
    ...ENDED.map((fate) => plan(dice.weigh(PAST), ago(dice.between(7, 10)), { fate })),
    ...['traffic', 'labor'].map((lane) =>
      plan(lane, ago(dice.between(20, 24)), { fate: 'failed' })
    ),
    ...['medical', 'traffic', 'general'].map((lane) =>
      plan(lane, ago(11), { restsAt: 'assigned', hearingOn: clock.today() })
    ),
    ...['medical', 'medical'].map((lane) =>
      plan(lane, ago(dice.between(60, 90)), { fate: 'expired' })
    ),
    ...['labor', 'traffic', 'medical'].map((lane) =>
      plan(lane, ago(dice.between(30, 45)), { instalments: 'running' })
    ),
    ...['labor', 'consumer', 'general'].map((lane) =>
      plan(lane, ago(dice.between(85, 100)), { instalments: 'overdue' })
    ),
  ]
}

/** The `count`th working day before the last one, which is today when the office is open. */
function countBack(days: OfficeDays) {
  const last = days.from(addDays(clock.today(), 1), -1)
  return (count: number) => (count ? days.from(last, -count) : last)
}

function fateIn(lane: string, dice: Dice): Fate {
  const fate = dice.weigh(FATES)
  return fate === 'agreed_orally' && !ORAL.includes(lane) ? 'agreed' : fate
}

function of(lane: string): Subject[] {
  return subjects.filter((subject) => subject.lane === lane)
}

/** People come when the window is open. */
function openingOn(day: Day, days: OfficeDays, dice: Dice) {
  return clock.at(days.from(day, 0), '08:45').plus({ minutes: dice.between(0, 450) })
}
