import { CASE_SOURCES } from '#cases/case_source'
import { withinRegion } from '#cases/within_region'
import { say } from '#core/words'
import Committee from '#identity/models/committee'
import type { Question } from '#portals/bureau/question'
import { namesOfTypes } from '#portals/bureau/situation/types'
import { COMPARISONS } from '#statistics/comparison'

/** What the form above the figures offers. */
export async function choicesFor({ filter }: Question) {
  const committees = await withinRegion(
    Committee.query(),
    'region_code',
    filter.regionCode
  ).orderBy('id')

  return {
    comparisons: COMPARISONS.map((value) => ({
      value,
      text: say(`bureau.against_choice.${value}`),
    })),
    committees: committees.map(({ id, name }) => ({ value: id, text: name })),
    types: [...(await namesOfTypes())].map(([value, text]) => ({ value, text })),
    sources: CASE_SOURCES.map((value) => ({ value, text: say(`cases.sources.${value}`) })),
  }
}
