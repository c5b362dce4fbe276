import { DateTime } from 'luxon'

import { say } from '#core/words'
import { casesPath } from '#portals/bureau/paths'
import { pieces } from '#portals/bureau/phrases'
import type { Question } from '#portals/bureau/question'
import { endOf } from '#statistics/filter'

/** What was accepted by the last day of the period as reported on that day, and how many were entered since. */
export async function lateEntriesOf(question: Question) {
  const { filter, asOf, counts } = question
  if (asOf <= filter.to) return null

  const [then, now] = await Promise.all([
    counts.of('accepted', { ...filter, asOf: endOf(filter.to) }),
    counts.of('accepted', filter),
  ])
  const words = {
    day: DateTime.fromISO(filter.to).toFormat('M月d日'),
    then: pieces(then),
    late: pieces(now - then),
  }

  return {
    text: say(now === then ? 'bureau.late.none' : 'bureau.late.some', words),
    href: now === then ? null : casesPath('accepted', question, { since: filter.to }),
  }
}
