import router from '@adonisjs/core/services/router'

import { spokenCitizenNumber } from '#cases/citizen_number'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { say } from '#core/words'
import type { CaseFilter, casesIn } from '#portals/mediator/case_list'
import type { Lights } from '#portals/mediator/light'
import { pathOf } from '#portals/mediator/case_page'
import { sidesOf } from '#portals/mediator/title_of'

const PAGE = 30

interface Ask {
  filter: CaseFilter
  after?: string
  lights: Lights
}

/** One page of a list of cases: by their last day where a light is asked for, else the newest first. */
export async function pageOfCases(
  cases: ReturnType<typeof casesIn>,
  { filter, after, lights }: Ask
) {
  const [{ $extras }] = await cases.clone().count('* as total')
  const byDay = !!filter.light
  const rows = await from(cases, byDay, after)
    .limit(PAGE + 1)
    .preload('parties')
    .preload('assignments', (assignments) => assignments.preload('user'))
  const page = rows.slice(0, PAGE)

  return {
    total: Number($extras.total),
    cases: page.map((mediationCase) => lineOf(mediationCase, lights)),
    newer: after ? pathTo(filter) : null,
    older: rows.length > PAGE ? pathTo(filter, cursorOf(page.at(-1)!, byDay)) : null,
    active: activeOf(filter),
    clear: pathTo({}),
  }
}

function from(cases: ReturnType<typeof casesIn>, byDay: boolean, after?: string) {
  const [day, id] = after?.split('.') ?? []
  if (!byDay) return cases.if(id, (rest) => rest.where('id', '<', id!)).orderBy('id', 'desc')

  return cases
    .if(id && day !== '-', (rest) =>
      rest.where((later) =>
        later
          .where('dueOn', '>', day!)
          .orWhere((same) => same.where('dueOn', day!).where('id', '>', id!))
      )
    )
    .orderBy('dueOn')
    .orderBy('id')
}

function cursorOf({ dueOn, id }: MediationCase, byDay: boolean): string {
  return `${byDay ? dueOn : '-'}.${id}`
}

function pathTo(filter: CaseFilter, after?: string): string {
  const qs = Object.fromEntries(
    Object.entries({ ...filter, after }).filter(([, value]) => value !== undefined)
  )
  return router.makeUrl('mediator.cases.index', [], { qs })
}

function lineOf(mediationCase: MediationCase, lights: Lights) {
  const { status, source, dueOn, citizenNumber, assignments } = mediationCase

  return {
    href: pathOf(mediationCase, 'overview'),
    title: sidesOf(mediationCase),
    number: spokenCitizenNumber(citizenNumber),
    type: mediationCase.disputeType,
    status: say(`cases.statuses.${status}`),
    source: say(`cases.sources.${source}`),
    day: dueOn,
    light: lights.ofCase(mediationCase),
    registeredOn: clock.dayOf(mediationCase.registeredAt),
    mediators: assignments.map(({ user }) => user.name).join('、'),
  }
}

function activeOf({ status, lane, source, light, follow, q }: CaseFilter): string[] {
  return [
    status && say(`cases.statuses.${status}`),
    lane && say(`mediator.lanes.${lane}`),
    source && say(`cases.sources.${source}`),
    light && say(`mediator.lights.${light}`),
    follow && say('mediator.counts.follow'),
    q && say('mediator.searched', { words: q }),
  ].filter((words) => typeof words === 'string' && words !== '') as string[]
}
