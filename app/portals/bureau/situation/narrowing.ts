import { say } from '#core/words'
import Committee from '#identity/models/committee'
import type { Question } from '#portals/bureau/question'
import { namesOfTypes } from '#portals/bureau/situation/types'

/** In words what the figures are narrowed to, or null for the whole region. */
export async function narrowingOf({ filter }: Question): Promise<string | null> {
  const { committeeId, disputeType, source } = filter
  const committee = committeeId && (await Committee.find(committeeId))

  const words = [
    committee && committee.name,
    disputeType && ((await namesOfTypes()).get(disputeType) ?? disputeType),
    source && say(`cases.sources.${source}`),
  ].filter(Boolean)
  return words.length > 0 ? words.join('，') : null
}
