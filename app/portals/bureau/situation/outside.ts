import { casesPath } from '#portals/bureau/paths'
import { definitionOf, nameOf, pieces } from '#portals/bureau/phrases'
import type { Question } from '#portals/bureau/question'
import { countOf } from '#statistics/figures'

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
export function outsideOf(question: Question) {
  return Promise.all(
    OUTSIDE.map(async (metric) => ({
      name: nameOf(metric),
      count: pieces(await countOf(metric, question.filter)),
      href: casesPath(metric, question),
      definition: definitionOf(metric),
    }))
  )
}
