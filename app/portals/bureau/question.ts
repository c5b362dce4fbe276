import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'

import { clock, type Day } from '#core/clock'
import { liesIn } from '#deadlines/region'
import type User from '#identity/models/user'
import { UnansweredQuestion } from '#portals/bureau/exceptions/unanswered_question'
import { questionValidator } from '#portals/bureau/validators/question'
import { type Comparison, comparedWith } from '#statistics/comparison'
import { Counts } from '#statistics/counts'
import { endOf, type Filter } from '#statistics/filter'

/** What the officer asks: of which cases, as of which day, compared with what. Every link carries it on. */
export interface Question {
  filter: Filter
  /** A region inside the officer's own, when one was asked for. */
  region?: string
  asOf: Day
  compare: Comparison
  against: Filter | null
  counts: Counts
}

/** Reads the query string; a region that is not the officer's does not exist for them. */
export async function questionFrom(ctx: HttpContext): Promise<Question> {
  const officer = await ctx.auth.getUserOrFail().knowPosts()
  const [failed, asked] = await questionValidator.tryValidate(filledIn(ctx.request.qs()))
  if (failed) throw new UnansweredQuestion(partOf(failed), 'bureau.question.unreadable')

  const today = clock.today()
  const { from = `${today.slice(0, 4)}-01-01`, to = today, asOf = today } = asked
  const { compare = 'year', committee, lane, type, source } = asked
  check({ from, to, asOf })

  const filter: Filter = {
    regionCode: regionOf(officer, asked.region),
    ...{ from, to, asOf: endOf(asOf) },
    ...{ committeeId: committee, lane, disputeType: type, source },
  }
  return {
    filter,
    region: asked.region,
    asOf,
    compare,
    against: comparedWith(filter, asOf, compare),
    counts: new Counts(),
  }
}

/** The question as a query string, with changes; `null` drops a part. */
export function queryOf(
  { filter, region, asOf, compare }: Question,
  changes: Record<string, string | number | null | undefined> = {}
): string {
  const parts = {
    from: filter.from,
    to: filter.to,
    asOf,
    compare: compare === 'year' ? null : compare,
    region,
    committee: filter.committeeId,
    lane: filter.lane,
    type: filter.disputeType,
    source: filter.source,
    ...changes,
  }
  const query = new URLSearchParams()
  for (const [name, part] of Object.entries(parts))
    if (part !== null && part !== undefined) query.set(name, String(part))
  return query.toString()
}

function filledIn(query: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(query).filter(([, part]) => part !== ''))
}

function check(days: { from: Day; to: Day; asOf: Day }) {
  for (const part of ['from', 'to', 'asOf'] as const)
    if (!DateTime.fromISO(days[part]).isValid)
      throw new UnansweredQuestion(part, 'bureau.question.no_such_day')

  if (days.to < days.from) throw new UnansweredQuestion('to', 'bureau.question.backwards')
  if (days.asOf > clock.today()) throw new UnansweredQuestion('asOf', 'bureau.question.future')
}

/** The field beside which the sentence stands. */
function partOf({ messages }: { messages: { field: string }[] }) {
  const named = messages[0]?.field
  return named === 'to' || named === 'asOf' || named === 'compare' ? named : 'from'
}

function regionOf(officer: User, asked?: string): string {
  const own = officer.regionCodes('officer')
  if (!asked) return own[0]
  if (own.some((code) => liesIn(asked, code))) return asked
  throw new Exception('No such region for this officer', { status: 404, code: 'E_NOT_FOUND' })
}
