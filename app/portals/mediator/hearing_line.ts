import { clock } from '#core/clock'
import { say } from '#core/words'
import { formatDay, formatTime } from '#core/wording'
import type Hearing from '#hearings/models/hearing'
import { pathOf } from '#portals/mediator/case_page'
import { titleOf } from '#portals/mediator/title_of'

/** A hearing in a list of hearings: when, whose, where. Load `room` and `mediationCase.parties`. */
export function hearingLine(hearing: Hearing) {
  const { mediationCase } = hearing

  return {
    day: formatDay(clock.dayOf(hearing.startsAt)),
    from: formatTime(hearing.startsAt),
    to: formatTime(hearing.endsAt),
    title: titleOf(mediationCase),
    href: pathOf(mediationCase, 'hearings'),
    where: placeOf(hearing),
    status: say(`hearings.statuses.${hearing.status}`),
  }
}

/** `调解一室`, or the form and the place. */
export function placeOf({ room, form, place }: Hearing): string {
  return room?.name ?? `${say(`hearings.forms.${form}`)} ${place ?? ''}`.trim()
}
