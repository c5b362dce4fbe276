import MediationCase from '#cases/models/mediation_case'
import { spokenCitizenNumber } from '#cases/citizen_number'
import { type CaseStatus, CLOCK_STATUSES } from '#cases/case_lifecycle'
import { clock, type Day } from '#core/clock'
import { say } from '#core/words'
import { due } from '#deadlines/queries/due'
import Hearing from '#hearings/models/hearing'
import type User from '#identity/models/user'
import { pathOf } from '#portals/mediator/case_page'
import { Lights, type Light } from '#portals/mediator/light'
import { nextStepOf } from '#portals/mediator/next_step'
import { titleOf } from '#portals/mediator/title_of'

const SHOWN = 20

export interface Task {
  day: Day
  light: Light
  what: string
  href: string
  title: string
  number: string
  stage: string
  from: string
}

/** 待办 by legal date: what is next in each case that waits for this person, the most urgent first. */
export async function tasksFor(user: User): Promise<Task[]> {
  const cases = [...(await unanswered(user)), ...(await running(user))]
  const hearings = await hearingsOf(cases)
  const lights = await Lights.of(user.posts[0].regionCode)

  const tasks = await Promise.all(
    cases.map((mediationCase) => taskOf(mediationCase, hearings, lights))
  )
  return tasks
    .filter((task) => task !== null)
    .sort((one, other) => (one.day < other.day ? -1 : 1))
    .slice(0, SHOWN)
}

async function taskOf(mediationCase: MediationCase, hearings: Hearing[], lights: Lights) {
  const own = hearings.filter(({ caseId }) => caseId === mediationCase.id)
  const step = nextStepOf(mediationCase, own)
  const last = await lastDayOf(mediationCase)
  if (!step || !last) return null

  return {
    day: last.day,
    light: lights.ofCase(mediationCase) ?? lights.of(last.day),
    what: step.title,
    href: pathOf(mediationCase, 'overview'),
    title: titleOf(mediationCase),
    number: spokenCitizenNumber(mediationCase.citizenNumber),
    stage: say(`cases.statuses.${mediationCase.status}`),
    from: last.from,
  }
}

/** The stored last day once the clock runs; before that, when the committee must answer. */
async function lastDayOf(mediationCase: MediationCase) {
  const { dueOn, clockCode, regionCode: region, lane, registeredAt } = mediationCase
  if (dueOn) return { day: dueOn, from: say(`mediator.clocks.${clockCode}`) }

  const { rule, deadline } = await due(
    { region, lane, kind: 'acceptance' },
    clock.dayOf(registeredAt)
  )
  const source = rule.isDesignDefault
    ? say('mediator.clocks.default')
    : `${rule.law}${rule.article ?? ''}`
  return { day: deadline.due, from: say('mediator.clocks.acceptance', { source }) }
}

function unanswered(user: User) {
  return MediationCase.visibleTo(user)
    .whereIn('status', ['routed', 'consent_pending'])
    .orderBy('registeredAt')
    .limit(SHOWN)
    .preload('parties')
}

function running(user: User) {
  return MediationCase.visibleTo(user)
    .whereIn('status', CLOCK_STATUSES as CaseStatus[])
    .orderBy('dueOn')
    .limit(SHOWN)
    .preload('parties')
}

function hearingsOf(cases: MediationCase[]) {
  return Hearing.query()
    .whereIn(
      'caseId',
      cases.map(({ id }) => id)
    )
    .preload('minutes')
    .orderBy('startsAt')
}
