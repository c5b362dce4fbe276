import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { say } from '#core/words'
import { formatDay, formatTime } from '#core/wording'
import Hearing from '#hearings/models/hearing'
import { pathOf } from '#portals/mediator/case_page'
import { placeOf } from '#portals/mediator/hearing_line'

/** The hearings of a case, the last first, and what can be done with each. */
export async function hearingsOf(mediationCase: MediationCase) {
  const hearings = await Hearing.query()
    .where('caseId', mediationCase.id)
    .preload('room')
    .preload('minutes')
    .orderBy('startsAt', 'desc')

  return hearings.map((hearing) => ({
    hearing,
    path: `${pathOf(mediationCase, 'hearings')}/${hearing.publicId}`,
    title: say('mediator.hearings.nth', { position: hearing.position }),
    day: formatDay(clock.dayOf(hearing.startsAt)),
    times: `${formatTime(hearing.startsAt)}—${formatTime(hearing.endsAt)}`,
    where: placeOf(hearing),
    status: {
      kind: { scheduled: 'waiting', held: 'done', cancelled: 'paused' }[hearing.status],
      text: say(`hearings.statuses.${hearing.status}`),
    },
    came: cameTo(hearing, mediationCase),
    minutes: say(`mediator.minutes.states.${minutesStageOf(hearing)}`),
  }))
}

/** How far the minutes of a hearing are. Load `minutes`. */
export function minutesStageOf({ minutes }: Hearing) {
  if (!minutes) return 'none'
  if (minutes.isSealed) return 'sealed'
  return minutes.readBackAt ? 'read_back' : 'draft'
}

function cameTo({ attendance }: Hearing, { parties, assignments }: MediationCase): string[] {
  return (attendance ?? []).map(({ who, id, presence }) => {
    const party = who === 'party' && parties.find((candidate) => candidate.id === id)
    const mediator = assignments.find(({ userId }) => userId === id)?.user
    const name = party ? party.shownName : (mediator?.name ?? say('mediator.former_mediator'))
    return `${name} ${say(`hearings.presences.${presence}`)}`
  })
}
