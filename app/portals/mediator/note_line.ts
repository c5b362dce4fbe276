import { say } from '#core/words'
import { formatInstant } from '#core/wording'
import type Note from '#hearings/models/note'

/** A note with the word of its tier, its author and when. Load `author` and `party`. */
export function noteLine({ tier, content, author, party, writtenAt }: Note) {
  return {
    tier,
    content,
    label: say(`hearings.tiers.${tier}`),
    by: author.name,
    with: party ? party.shownName : null,
    when: formatInstant(writtenAt),
  }
}
