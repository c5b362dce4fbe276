import { Learner, type Example, type Schedule } from '#routing/learner'
import { ruleSetFrom, type RuleSet, type RuleSetSource } from '#routing/rule_set'
import type { Weights } from '#routing/text_model'
import { REJECT, total, weigh } from '#routing/weighing'

/** A text with the route a person gave it. */
export interface Labelled {
  id: string
  channel?: string
  text: string
  committee: string
  acceptable?: string[]
  dispute_type?: string
  dispute_type_alt?: string[]
}

/** Chosen by cross-validation. */
const SCHEDULE: Schedule = { rounds: 80, rate: 0.3, decay: 0.05 }

/**
 * Learns weights from labelled texts on top of the rules: soft-max over the lanes, and beside it the
 * odds of non-acceptance. Same texts and rules, same weights: nothing is drawn by chance.
 */
export function train(labelled: Labelled[], source: RuleSetSource, schedule = SCHEDULE): Weights {
  const ruleSet = withoutModel(source)
  const labels = [...Object.keys(ruleSet.lanes), REJECT]
  const examples = labelled.map((text) => exampleOf(text, ruleSet, labels))
  const learner = new Learner(labels.length, schedule)
  for (let round = 0; round < schedule.rounds; round++) learner.step(examples)

  return learner.weights(labels)
}

/** Accuracy when each part of the texts is judged by a model that has not seen it. */
export function crossValidate<Result>(
  labelled: Labelled[],
  source: RuleSetSource,
  judge: (text: Labelled, ruleSet: RuleSet) => Result,
  folds = 5
): Result[] {
  const results: Result[] = []
  for (let fold = 0; fold < folds; fold++) {
    const model = train(
      labelled.filter((_, index) => index % folds !== fold),
      source
    )
    const ruleSet = ruleSetFrom({ ...source, version: `fold-${fold}-${labelled.length}`, model })
    for (const [index, text] of labelled.entries()) {
      if (index % folds === fold) results.push(judge(text, ruleSet))
    }
  }
  return results
}

const withoutModel = (source: RuleSetSource) =>
  ruleSetFrom({ ...source, version: `${source.version}-rules`, model: null })

function exampleOf(labelled: Labelled, ruleSet: RuleSet, labels: string[]): Example {
  const { features, parts } = weigh(labelled, ruleSet)
  return {
    features,
    said: labels.map((label) => total(parts.get(label)!) / ruleSet.spread),
    wanted: wantedOf(labelled, labels),
    refused: Number(labelled.committee === REJECT),
  }
}

/** Most of the wish goes to the best lane, a little to those a reasonable officer would also take. */
function wantedOf({ committee, acceptable = [] }: Labelled, labels: string[]) {
  const others = acceptable.filter((lane) => lane !== REJECT && labels.includes(lane))
  const forOthers = others.length ? 0.1 : 0
  return labels.slice(0, -1).map((label) => {
    if (label === committee) return 1 - forOthers
    return others.includes(label) ? forOthers / others.length : 0
  })
}
