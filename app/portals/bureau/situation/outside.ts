import { say } from '#core/words'
import { casesPath } from '#portals/bureau/paths'
import { codeOf, definitionOf, nameOf, pieces } from '#portals/bureau/phrases'
import type { Question } from '#portals/bureau/question'
import { peopleOf } from '#statistics/figures'

const OUTSIDE = [
  'registered',
  'failed',
  'not_accepted',
  'withdrawn',
  'transferred',
  'consulted',
  'performed',
  'closed',
] as const

/** What is reported beside the success rate and never mixed into it. */
export async function outsideOf(question: Question) {
  const counted = OUTSIDE.map(async (metric) => ({
    name: nameOf(metric),
    count: pieces(await question.counts.of(metric, question.filter)),
    href: casesPath(metric, question),
    definition: definitionOf(metric),
  }))

  return [await peopleIn(question), ...(await Promise.all(counted))]
}

async function peopleIn(question: Question) {
  return {
    name: say('bureau.people.name'),
    count: say('bureau.people.count', {
      count: pieces(await peopleOf('accepted', question.filter)),
    }),
    href: casesPath('accepted', question),
    definition: say('bureau.people.definition', { code: codeOf('accepted') }),
  }
}
