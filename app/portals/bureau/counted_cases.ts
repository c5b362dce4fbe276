import { DateTime } from 'luxon'
import router from '@adonisjs/core/services/router'

import { spokenCitizenNumber } from '#cases/citizen_number'
import { clock, type Day, daysBetween } from '#core/clock'
import { say } from '#core/words'
import { formatInstant } from '#core/wording'
import Committee from '#identity/models/committee'
import { shortDay } from '#portals/bureau/phrases'
import { namesOfTypes } from '#portals/bureau/situation/types'
import type { Filter } from '#statistics/filter'
import type { MetricName } from '#statistics/metrics'
import type { CountedCase } from '#statistics/queries/cases_of'
import { coursesOf, type Moment } from '#statistics/queries/courses_of'

/** Cases of a page: why each is in, what else is on record, and the way to it. */
export async function explain(metric: MetricName, cases: CountedCase[], filter: Filter) {
  const caseIds = cases.map(({ caseId }) => caseId)
  const courses = await coursesOf(caseIds, filter)

  return (await describe(cases)).map((each) => ({
    ...each,
    number: spokenCitizenNumber(each.citizenNumber),
    href: router.makeUrl('bureau.cases.show', [each.publicId]),
    because: metric === 'overdue' ? overdueWords(each) : momentWords(each),
    others: otherMoments(metric, each, courses.get(each.caseId) ?? []),
    late: lateWords(each),
  }))
}

/** Cases of a list in the words of the office; no names, no content. */
export async function describe(cases: CountedCase[]) {
  const [committees, types] = await Promise.all([namesOfCommittees(), namesOfTypes()])
  const word = remembered(say)

  return cases.map((each) => ({
    ...each,
    moment: word(`statistics.moments.${each.kind}`),
    committee: committees.get(each.committeeId ?? 0) ?? word('bureau.cases.no_committee'),
    type: types.get(each.disputeType ?? '') ?? each.disputeType ?? word('bureau.unclassified'),
    sourceName: word(`cases.sources.${each.source}`),
    statusName: word(`cases.statuses.${each.status}`),
  }))
}

function momentWords({ reachedOn, moment }: { reachedOn: Day; moment: string }): string {
  return say('bureau.cases.because', { day: shortDay(reachedOn), moment })
}

function overdueWords({ dueOn }: CountedCase): string {
  return say('bureau.cases.overdue', {
    day: shortDay(dueOn!),
    days: daysBetween(dueOn!, clock.today()),
  })
}

/** What else was on record of the case by then, in one line. */
function otherMoments(metric: MetricName, each: CountedCase, course: Moment[]): string {
  return course
    .filter(({ kind }) => kind !== each.kind || metric === 'overdue')
    .map(({ kind, reachedOn }) => `${shortDay(reachedOn)} ${say(`statistics.moments.${kind}`)}`)
    .join('；')
}

/** 补录: entered on a later day than it happened. */
function lateWords({ reachedOn, recordedAt }: { reachedOn: Day; recordedAt: string }) {
  const recorded = DateTime.fromISO(recordedAt, { zone: 'utc' })
  return clock.dayOf(recorded) > reachedOn
    ? say('bureau.cases.late', { when: formatInstant(recorded) })
    : null
}

async function namesOfCommittees(): Promise<Map<number, string>> {
  return new Map((await Committee.all()).map(({ id, name }) => [id, name]))
}

/** Ten thousand rows know few words. */
function remembered(find: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>()
  return (key) => known.get(key) ?? known.set(key, find(key)).get(key)!
}
