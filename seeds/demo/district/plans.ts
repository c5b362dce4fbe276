import { addDays, clock, type Day } from '#core/clock'
import { Dice } from '#seeds/demo/dice'
import type { Fate, Plan } from '#seeds/demo/district/plan'
import { type Subject, subjects } from '#seeds/demo/district/words'
import type { OfficeDays } from '#seeds/demo/office_days'

/** How many cases of the past fifteen months each lane has. */
const PAST: Record<string, number> = {
  ...{ general: 52, traffic: 46, labor: 40, medical: 30, consumer: 20, property: 18, land: 16 },
  ...{ environment: 14, family: 12, food: 12, education: 10, safety: 10, water: 8 },
}

const FATES: Record<Fate, number> = {
  ...{ agreed: 58, agreed_orally: 8, failed: 13, expired: 0, withdrawn_early: 4, withdrawn: 3 },
  ...{ refused: 4, rejected: 3, transferred: 3, consulted: 4 },
}

/** 民间 custom and the law of the lane: only small matters are settled by word of mouth. */
const ORAL = ['general', 'property', 'consumer', 'traffic']

const FIFTEEN_MONTHS = 455

/** Cases that wait today: where, how many, and how many working days ago they began, at least and at most. */
const RESTING: [Plan['restsAt'], number, number, number][] = [
  ['registered', 6, 0, 1],
  ['supplement', 2, 2, 4],
  ['routed', 5, 1, 3],
  ['consent_pending', 5, 3, 5],
  ['accepted', 4, 6, 8],
  ['assigned', 5, 6, 8],
  ['mediating', 12, 13, 20],
  ['paused', 3, 16, 22],
  ['signing', 4, 15, 22],
  ['agreed', 4, 17, 22],
  ['performed', 3, 45, 60],
]

/** Begun so long ago that the last day has passed: mediating still, in lanes where the law only says so. */
const OVERDUE = ['labor', 'labor', 'general', 'environment', 'land']

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
      const ago = dice.between(25, FIFTEEN_MONTHS)
      const fate = fateIn(lane, dice)
      const instalments = fate === 'agreed' && dice.chance(0.2) ? ('paid' as const) : undefined
      return plan(lane, addDays(clock.today(), -ago), {
        ...{ fate, instalments, isAppraised: lane === 'medical' && dice.chance(0.25) },
      })
    })
  )
}

function resting(plan: Planner, dice: Dice, days: OfficeDays): Plan[] {
  return RESTING.flatMap(([restsAt, count, least, most]) =>
    Array.from({ length: count }, () => {
      const lane = restsAt === 'paused' ? 'medical' : dice.weigh(PAST)
      return plan(lane, days.from(clock.today(), -dice.between(least, most)), { restsAt })
    })
  )
}

/** What an office always has on its table. */
function special(plan: Planner, dice: Dice, days: OfficeDays): Plan[] {
  const ago = (count: number) => days.from(clock.today(), -count)

  return [
    ...OVERDUE.map((lane) => plan(lane, ago(dice.between(38, 48)), { restsAt: 'mediating' })),
    ...['medical', 'traffic', 'general'].map((lane) =>
      plan(lane, ago(9), { restsAt: 'assigned', hearingOn: clock.today() })
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
