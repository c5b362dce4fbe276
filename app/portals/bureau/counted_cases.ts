import { DateTime } from 'luxon'
import router from '@adonisjs/core/services/router'

import { spokenCitizenNumber } from '#cases/citizen_number'
import { clock, type Day } from '#core/clock'
import { say } from '#core/words'
import { formatInstant } from '#core/wording'
import Committee from '#identity/models/committee'
import { shortDay } from '#portals/bureau/phrases'
import { namesOfTypes } from '#portals/bureau/situation/types'
import type { Filter } from '#statistics/filter'
import type { CountedCase } from '#statistics/queries/cases_of'
import { coursesOf, type Moment } from '#statistics/queries/courses_of'

/** Cases as `describe` words them, with the rest of their course beside the reason. */
export async function explain(cases: CountedCase[], filter: Filter) {
  const caseIds = cases.map(({ caseId }) => caseId)
  const courses = await coursesOf(caseIds, filter)

  return (await describe(cases)).map((each) => ({
    ...each,
    others: otherMoments(each, courses.get(each.caseId) ?? []),
  }))
}

/** Cases of a list as the bureau sees them: why each is in, where it is; no names, no content. */
export async function describe(cases: CountedCase[]) {
  const [committees, types] = await Promise.all([namesOfCommittees(), namesOfTypes()])

  return cases.map((each) => ({
    ...each,
    number: spokenCitizenNumber(each.citizenNumber),
    href: router.makeUrl('bureau.cases.show', [each.publicId]),
    because: say('bureau.cases.because', {
      day: shortDay(each.reachedOn),
      moment: say(`statistics.moments.${each.kind}`),
    }),
    late: lateWords(each),
    committee: committees.get(each.committeeId ?? 0) ?? say('bureau.cases.no_committee'),
    type: types.get(each.disputeType ?? '') ?? each.disputeType ?? say('bureau.unclassified'),
    sourceName: say(`cases.sources.${each.source}`),
    statusName: say(`cases.statuses.${each.status}`),
  }))
}

/** What else was on record of the case by then, in one line. */
function otherMoments(each: CountedCase, course: Moment[]): string {
  return course
    .filter(({ kind }) => kind !== each.kind)
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
