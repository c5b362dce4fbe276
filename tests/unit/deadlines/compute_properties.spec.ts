import { test } from '@japa/runner'
import fc from 'fast-check'

import { addDays, daysBetween } from '#core/clock'
import { compute } from '#deadlines/compute'
import type { Pause, Term } from '#deadlines/term'

import { published } from './calendars.js'

const day = fc.integer({ min: 0, max: 900 }).map((offset) => addDays('2024-11-01', offset))
const length = fc.integer({ min: 1, max: 60 })
const unit = fc.constantFrom('working' as const, 'calendar' as const)

// Pauses lie near the start, or they would hardly ever meet the period.
const pauseNear = (start: string) =>
  fc
    .tuple(fc.integer({ min: -10, max: 70 }), fc.integer({ min: 0, max: 40 }))
    .map(([offset, span]) => ({ from: addDays(start, offset), to: addDays(start, offset + span) }))

const term: fc.Arbitrary<Term> = day.chain((start) =>
  fc.record({
    start: fc.constant(start),
    length,
    unit,
    rolls: fc.boolean(),
    pauses: fc.array(pauseNear(start), { maxLength: 4 }),
  })
)

const answer = (of: Term) => compute(of, published)
const holds = (property: fc.IRawProperty<any>) => fc.assert(property, { numRuns: 60 })

/** What a person with a wall calendar would do, one day at a time. */
function byHand({ start, length: wanted, unit: by, rolls, pauses: stops = [] }: Term) {
  const paused = new Set(stops.flatMap(({ from, to }) => range(from, to)))
  let left = wanted
  let at = start
  while (left > 0) {
    at = addDays(at, 1)
    if (!paused.has(at) && (by === 'calendar' || published.isWorkday(at))) left--
  }
  while (rolls && (paused.has(at) || !published.isWorkday(at))) at = addDays(at, 1)
  return at
}

const range = (from: string, to: string) =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))

test.group('Any due date', () => {
  test('is what counting by hand gives', () => {
    holds(fc.property(term, (one) => answer(one).due === byHand(one)))
  })

  test('never comes earlier for a later start', () => {
    holds(
      fc.property(term, fc.integer({ min: 0, max: 90 }), (one, later) => {
        return answer(one).due <= answer({ ...one, start: addDays(one.start, later) }).due
      })
    )
  })

  test('never comes earlier for a longer period', () => {
    holds(
      fc.property(term, fc.integer({ min: 0, max: 30 }), (one, more) => {
        return answer(one).due <= answer({ ...one, length: one.length + more }).due
      })
    )
  })

  test('moves by as many counted days as a pause holds', () => {
    const place = fc.tuple(fc.nat(), fc.nat())
    holds(
      fc.property(day, length, unit, place, (start, long, by, [one, other]) => {
        const free = answer({ start, length: long, unit: by })
        const met = free.days.slice(1)
        const [from, to] = [met[one % met.length].day, met[other % met.length].day].sort()

        const held = free.days.filter(
          (cell) => cell.counted && inside(cell.day, { from, to })
        ).length
        const paused = answer({ start, length: long, unit: by, pauses: [{ from, to }] })
        return paused.due === answer({ start, length: long + held, unit: by }).due
      })
    )
  })

  test('does not depend on the order in which pauses are entered, nor on entering one twice', () => {
    holds(
      fc.property(term, (one) => {
        const shuffled = [...one.pauses!].reverse().concat(one.pauses!)
        return answer(one).due === answer({ ...one, pauses: shuffled }).due
      })
    )
  })

  test('never counts the start day nor a paused day, and counts exactly the length', () => {
    holds(
      fc.property(term, (one) => {
        const { days } = answer(one)
        const counted = days.filter((cell) => cell.counted)

        return (
          days[0].day === one.start &&
          !days[0].counted &&
          counted.every(({ day: at }) => !one.pauses!.some((stop) => inside(at, stop))) &&
          counted.map(({ ordinal }) => ordinal).join() === range1(one.length).join()
        )
      })
    )
  })

  test('is never a rest day where the rule rolls or counts working days', () => {
    holds(
      fc.property(term, (one) => {
        return (one.unit === 'calendar' && !one.rolls) || published.isWorkday(answer(one).due)
      })
    )
  })

  test('has its safe day on a working day before it, with no working day between', () => {
    holds(
      fc.property(term, (one) => {
        const { due, safe } = answer(one)
        const between = range(safe, due).slice(1, -1)

        return (
          safe < due && published.isWorkday(safe) && !between.some((at) => published.isWorkday(at))
        )
      })
    )
  })

  test('proves itself by every day from the start to the last, without a gap', () => {
    holds(
      fc.property(term, (one) => {
        const { due, days } = answer(one)
        return days.map((cell) => cell.day).join() === range(one.start, due).join()
      })
    )
  })
})

const inside = (at: string, { from, to }: Pause) => from <= at && at <= to
const range1 = (upTo: number) => Array.from({ length: upTo }, (_, index) => index + 1)
