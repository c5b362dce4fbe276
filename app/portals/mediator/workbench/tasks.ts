import PerformanceItem from '#agreements/models/performance_item'
import { type CaseStatus, CLOCK_STATUSES, transition } from '#cases/case_lifecycle'
import { spokenCitizenNumber } from '#cases/citizen_number'
import MediationCase from '#cases/models/mediation_case'
import { relates } from '#cases/policies/mediation_case_policy'
import { clock, type Day } from '#core/clock'
import { say } from '#core/words'
import { due } from '#deadlines/queries/due'
import Hearing from '#hearings/models/hearing'
import type User from '#identity/models/user'
import { pathOf } from '#portals/mediator/case_page'
import { Lights, type Light } from '#portals/mediator/light'
import { type NextStep, nextStepOf } from '#portals/mediator/next_step'
import { sidesOf } from '#portals/mediator/title_of'

const SHOWN = 20

export interface Task {
  day: Day
  light: Light
  what: string
  href: string
  title: string
  type: string | null
  number: string
  stage: string
  from: string
}

/** 待办 by legal date: what is next in each case that waits for this person, the most urgent first. */
export async function tasksFor(user: User): Promise<Task[]> {
  const cases = [...(await unanswered(user)), ...(await running(user)), ...(await after(user))]
  const hearings = await hearingsOf(cases)
  const lights = await Lights.of(user.posts[0].regionCode)

  const tasks = await Promise.all(
    cases.map((mediationCase) => taskOf(mediationCase, { user, hearings, lights }))
  )
  return tasks
    .filter((task) => task !== null)
    .sort((one, other) => (one.day < other.day ? -1 : 1))
    .slice(0, SHOWN)
}

interface About {
  user: User
  hearings: Hearing[]
  lights: Lights
}

async function taskOf(mediationCase: MediationCase, { user, hearings, lights }: About) {
  const own = hearings.filter(({ caseId }) => caseId === mediationCase.id)
  const step = nextStepOf(mediationCase, own)
  if (!step || !isFor(user, step, mediationCase)) return null
  const last = await lastDayOf(mediationCase)
  if (!last) return null

  return {
    day: last.day,
    light: lights.ofCase(mediationCase) ?? lights.of(last.day),
    what: step.title.replaceAll('\n', ''),
    href: pathOf(mediationCase, 'overview'),
    title: sidesOf(mediationCase),
    type: mediationCase.disputeType,
    number: spokenCitizenNumber(mediationCase.citizenNumber),
    stage: say(`cases.statuses.${mediationCase.status}`),
    from: last.from,
  }
}

/** Somebody in whose hands the step lies, here. */
function isFor(user: User, { verbs }: NextStep, mediationCase: MediationCase): boolean {
  return verbs.some((verb) =>
    transition(verb).by.some((role) => relates(user, role, mediationCase))
  )
}

/** The stored last day while the clock runs; else when the committee must answer, see to it, or file it away. */
async function lastDayOf(mediationCase: MediationCase) {
  const { dueOn, clockCode, status, regionCode: region, lane, registeredAt } = mediationCase
  if (status === 'agreed' || status === 'performing') return nextPerformance(mediationCase)
  if (mediationCase.closedAt) return archivingDay(mediationCase)
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

async function nextPerformance({ id }: MediationCase) {
  const item = await PerformanceItem.query()
    .where('caseId', id)
    .whereNot('status', 'done')
    .orderBy('dueOn')
    .first()
  return item && { day: item.dueOn, from: say('mediator.clocks.performance') }
}

async function archivingDay({ regionCode: region, closedAt }: MediationCase) {
  const { deadline } = await due({ region, code: 'D16' }, clock.dayOf(closedAt!))
  return { day: deadline.due, from: say('mediator.clocks.archive') }
}

function unanswered(user: User) {
  return MediationCase.visibleTo(user)
    .whereIn('status', ['routed', 'consent_pending'])
    .orderBy('registeredAt')
    .limit(SHOWN)
    .preload('parties')
    .preload('assignments')
}

function running(user: User) {
  return MediationCase.visibleTo(user)
    .whereIn('status', CLOCK_STATUSES as CaseStatus[])
    .orderBy('dueOn')
    .limit(SHOWN)
    .preload('parties')
    .preload('assignments')
}

/** What is left once mediation is over: performance to see to, the file to be put away. */
async function after(user: User) {
  const statuses: CaseStatus[] = ['agreed', 'performing', 'closed_success', 'closed_failed']
  return MediationCase.visibleTo(user)
    .whereIn('status', statuses)
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .preload('parties')
    .preload('assignments')
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
