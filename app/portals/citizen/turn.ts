import { type CaseStatus, CLOCK_STATUSES, ENDED_STATUSES } from '#cases/case_lifecycle'
import { type CaseClock, clockOf } from '#cases/case_clock'
import type MediationCase from '#cases/models/mediation_case'
import type { Day } from '#core/clock'
import { say } from '#core/words'
import { formatDay } from '#core/wording'

const WITH_MEDIATORS: CaseStatus[] = ['assigned', 'mediating', 'paused']
const WITH_PARTIES: CaseStatus[] = ['supplement', 'signing', 'agreed', 'performing']

export interface Turn {
  /** Whose turn it is, or that it is over. */
  whose: string
  title: string
  lead: string
  /** The last lawful day, as a sentence; none before the clock runs or after it ended. */
  lawful: string | null
}

/** 现在轮到谁: who has the case, what comes next and by when. Load assignments with users, and the committee. */
export async function turnOf(mediationCase: MediationCase, promisedBy: Day): Promise<Turn> {
  const { status } = mediationCase
  const running = CLOCK_STATUSES.includes(status) ? await clockOf(mediationCase) : null
  const values = {
    by: formatDay(promisedBy),
    committee: mediationCase.committee?.name ?? '',
  }

  return {
    whose: ENDED_STATUSES.includes(status)
      ? say('citizen.turn.over')
      : say('citizen.case.turn', { who: holderOf(mediationCase) }),
    title: say(`citizen.turn.${status}.title`, values),
    lead: say(`citizen.turn.${status}.lead`, values),
    lawful: running && lawfulDay(running),
  }
}

function lawfulDay({ due, deadline }: CaseClock): string {
  const words = say('citizen.case.lawful', { due: formatDay(due) })
  return deadline.presumed ? words + say('citizen.presumed') : words
}

function holderOf({ status, committee, assignments }: MediationCase): string {
  if (status === 'registered' || !committee) return say('citizen.turn.office')
  if (WITH_PARTIES.includes(status)) return say('citizen.turn.parties')
  if (WITH_MEDIATORS.includes(status) && assignments.length)
    return say('citizen.turn.mediators', {
      names: assignments.map(({ user }) => user.name).join('、'),
    })
  return committee.name
}
