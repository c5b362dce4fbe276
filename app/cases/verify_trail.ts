import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

import { type Fault, faultIn, type StoredCase, type StoredEntry } from '#cases/chain'

export interface Verdict {
  cases: number
  entries: number
  /** The first broken row, if any. */
  broken: (Fault & { caseId: number; citizenNumber: string | null }) | null
}

const PAGE = 200

/**
 * Walks every chain of the trail, page by page, and stops at the first broken entry. Each page is one
 * transaction, so what people do meanwhile is seen whole or not at all.
 */
export async function verifyTrail(client: QueryClientContract = db.connection()): Promise<Verdict> {
  const verdict: Verdict = { cases: 0, entries: 0, broken: null }

  for (let after = 0; ;) {
    const { cases, chains } = await page(after, client)
    if (cases.length === 0) return { ...verdict, broken: await strayEntry(client) }

    for (const mediationCase of cases) {
      const chain = chains.get(mediationCase.id) ?? []
      verdict.cases += 1
      verdict.entries += chain.length

      const fault = faultIn(mediationCase, chain)
      const { id: caseId, citizen_number: citizenNumber } = mediationCase
      if (fault) return { ...verdict, broken: { caseId, citizenNumber, ...fault } }
    }
    after = cases.at(-1)!.id
  }
}

async function page(after: number, client: QueryClientContract) {
  return client.transaction(async (trx) => {
    const cases: StoredCase[] = await trx
      .from('mediation_cases')
      .select('id', 'citizen_number', 'region_code', 'status', 'trail_head', 'trail_length')
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
    const entries: StoredEntry[] = await trx
      .from('case_events')
      .whereIn(
        'case_id',
        cases.map(({ id }) => id)
      )
      .orderBy('case_id')
      .orderBy('position')

    return { cases, chains: Map.groupBy(entries, (entry) => entry.case_id) }
  })
}

/** An entry whose case is not there. */
async function strayEntry(client: QueryClientContract): Promise<Verdict['broken']> {
  const stray = await client
    .from('case_events')
    .select('case_events.case_id', 'case_events.position')
    .leftJoin('mediation_cases', 'mediation_cases.id', 'case_events.case_id')
    .whereNull('mediation_cases.id')
    .first()

  return (
    stray && {
      caseId: stray.case_id,
      citizenNumber: null,
      position: stray.position,
      because: 'its case is missing',
    }
  )
}
