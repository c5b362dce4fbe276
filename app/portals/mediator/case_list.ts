import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'

import { type CaseStatus, CLOCK_STATUSES } from '#cases/case_lifecycle'
import { readCitizenNumber } from '#cases/citizen_number'
import MediationCase from '#cases/models/mediation_case'
import { clock, type Day } from '#core/clock'
import { blindIndex } from '#core/secrecy'
import { readPhone } from '#core/validation/phone'
import type User from '#identity/models/user'

type CaseQuery = ModelQueryBuilderContract<typeof MediationCase>

export const LIGHTS = ['overdue', 'near', 'fine'] as const

export interface CaseFilter {
  status?: CaseStatus
  lane?: string
  source?: string
  light?: (typeof LIGHTS)[number]
  /** Performance that should have happened by today. */
  follow?: boolean
  q?: string
}

/** The cases of one list. Counts and pages ask the same query, so they cannot differ. */
export function casesIn(user: User, filter: CaseFilter, nearUntil: Day): CaseQuery {
  const { status, lane, source, light, follow, q } = filter

  return MediationCase.visibleTo(user)
    .if(status, (cases) => cases.where('status', status!))
    .if(lane, (cases) => cases.where('lane', lane!))
    .if(source, (cases) => cases.where('source', source!))
    .if(light, (cases) => lit(cases, light!, nearUntil))
    .if(follow, (cases) => owing(cases))
    .if(q, (cases) => found(cases, q!))
}

export async function countOf(user: User, filter: CaseFilter, nearUntil: Day): Promise<number> {
  const [{ $extras }] = await casesIn(user, filter, nearUntil).count('* as total')
  return Number($extras.total)
}

function lit(cases: CaseQuery, light: NonNullable<CaseFilter['light']>, nearUntil: Day) {
  const today = clock.today()
  const running = CLOCK_STATUSES.filter((status) => status !== 'paused')
  cases.whereIn('status', running as CaseStatus[])

  if (light === 'overdue') cases.where('dueOn', '<', today)
  if (light === 'near') cases.whereBetween('dueOn', [today, nearUntil])
  if (light === 'fine') cases.where('dueOn', '>', nearUntil)
}

function owing(cases: CaseQuery) {
  cases
    .whereIn('status', ['agreed', 'performing'])
    .whereIn('id', (owed) =>
      owed
        .from('performance_items')
        .select('case_id')
        .whereNot('status', 'done')
        .where('due_on', '<=', clock.today())
    )
}

/** Case, paper and phone numbers, identity numbers and whole names, by exact keyed look-up. */
function found(cases: CaseQuery, typed: string) {
  const words = typed.trim()
  const phone = readPhone(words)

  cases.where((any) => {
    any
      .where('citizenNumber', readCitizenNumber(words) ?? '')
      .orWhereIn('id', (papers) => papers.from('papers').select('case_id').where('number', words))
      .orWhereIn('id', (parties) =>
        parties
          .from('parties')
          .select('case_id')
          .where('name_index', blindIndex('name', words)!)
          .orWhere('identity_index', blindIndex('identity', words.toUpperCase())!)
          .orWhereIn(
            'phone_index',
            [words, phone].filter((number) => number !== null).map((n) => blindIndex('phone', n)!)
          )
      )
  })
}
