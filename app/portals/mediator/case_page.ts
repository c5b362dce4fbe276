import type { HttpContext } from '@adonisjs/core/http'
import router from '@adonisjs/core/services/router'
import db from '@adonisjs/lucid/services/db'

import { spokenCitizenNumber } from '#cases/citizen_number'
import type MediationCase from '#cases/models/mediation_case'
import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import { say } from '#core/words'
import { formatDay } from '#core/wording'
import Paper from '#papers/models/paper'
import { caseAt } from '#portals/mediator/case_at'
import { frameOf } from '#portals/mediator/frame'
import { Lights } from '#portals/mediator/light'
import { titleOf } from '#portals/mediator/title_of'

export const CASE_TABS = [
  'overview',
  'parties',
  'timeline',
  'evidence',
  'hearings',
  'agreement',
  'deadlines',
  'dossier',
] as const

export type CaseTab = (typeof CASE_TABS)[number]

export type CasePage = Awaited<ReturnType<typeof casePage>>

/** The case of the address for somebody who works on it (else 404 or 403), and the frame of its pages. */
export async function casePage(ctx: HttpContext, tab: CaseTab) {
  const user = ctx.auth.getUserOrFail()
  const mediationCase = await caseAt(ctx)
  await ctx.bouncer.with(MediationCasePolicy).authorize('readContent', mediationCase)

  return { mediationCase, page: await pageOf(ctx, mediationCase, tab), user }
}

async function pageOf({ auth }: HttpContext, mediationCase: MediationCase, tab: CaseTab) {
  const counts = await countsOf(mediationCase)

  return {
    portal: await frameOf(auth.getUserOrFail(), 'cases'),
    heading: await headingOf(mediationCase),
    tabs: CASE_TABS.map((name) => ({
      text: say(`mediator.tabs.${name}`),
      href: pathOf(mediationCase, name),
      current: name === tab,
      count: counts[name],
    })),
  }
}

async function countsOf({ id, parties, trailLength }: MediationCase) {
  const rowsOf = async (table: string) => {
    const [{ total }] = await db.from(table).where('case_id', id).count('* as total')
    return Number(total)
  }
  const counts: Partial<Record<CaseTab, number>> = {
    parties: parties.length,
    timeline: trailLength,
    evidence: await rowsOf('evidence_files'),
    hearings: await rowsOf('hearings'),
  }
  return counts
}

/** Where a tab of this case is. */
export function pathOf({ publicId }: MediationCase, tab: CaseTab): string {
  const path = router.makeUrl('mediator.cases.show', [publicId])
  return tab === 'overview' ? path : `${path}/${tab}`
}

async function headingOf(mediationCase: MediationCase) {
  const { citizenNumber, status, source, lane, risk, isDemo, dueOn } = mediationCase
  const lights = await Lights.of(mediationCase.regionCode)
  const light = lights.ofCase(mediationCase)
  const papers = await Paper.query()
    .where('caseId', mediationCase.id)
    .whereIn('kind', ['agreement', 'acceptance_register'])
    .whereNot('status', 'superseded')
    .orderBy('kind')

  return {
    numbers: [
      spokenCitizenNumber(citizenNumber),
      ...papers.map(({ number }) => number),
      lane && say(`mediator.lanes.${lane}`),
      say('mediator.source', { source: say(`cases.sources.${source}`) }),
      risk === 'none' ? null : say('mediator.risk', { risk: say(`mediator.risks.${risk}`) }),
      isDemo ? say('mediator.demo') : null,
    ],
    title: titleOf(mediationCase),
    states: [
      { kind: mediationCase.isOpen ? 'waiting' : 'done', text: say(`cases.statuses.${status}`) },
      ...(light
        ? [
            {
              kind: light.kind,
              text: say('mediator.due', { day: formatDay(dueOn!), label: light.label }),
            },
          ]
        : []),
    ],
  }
}
