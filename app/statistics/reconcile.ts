import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'

import CaseEvent from '#cases/models/case_event'
import MediationCase from '#cases/models/mediation_case'
import Milestone from '#cases/models/milestone'
import { Money } from '#core/money'
import { inTransaction } from '#core/transaction'
import { fold } from '#statistics/fold'

const BATCH = 500

export interface Difference {
  caseId: number
  kind: string
  round: number
  /** Not stored; stored without a trail entry; stored otherwise than the trail says. */
  problem: 'missing' | 'surplus' | 'different'
  /** Column → [stored, by the trail]. */
  fields?: Record<string, [unknown, unknown]>
}

export interface Reconciliation {
  cases: number
  milestones: number
  differences: Difference[]
}

/** Compares every milestone with the trail it was fed from; with `repair`, makes the trail right, whole or not at all. */
export async function reconcile({ repair = false } = {}): Promise<Reconciliation> {
  return inTransaction(async (trx) => {
    const found: Reconciliation = { cases: 0, milestones: 0, differences: [] }
    let after = 0

    for (;;) {
      const cases = await batch(after, trx)
      if (cases.length === 0) return found

      const { expected, stored } = await bothSides(cases, trx)
      const differences = compare(stored, expected)
      if (repair) await mend(differences, stored, expected, trx)

      found.cases += cases.length
      found.milestones += expected.size
      found.differences.push(...differences)
      after = cases.at(-1)!.id
    }
  })
}

type Side = Map<string, Partial<Milestone>>

function batch(after: number, trx: TransactionClientContract) {
  return MediationCase.query({ client: trx })
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(BATCH)
}

async function bothSides(cases: MediationCase[], trx: TransactionClientContract) {
  const ids = cases.map(({ id }) => id)
  const events = await CaseEvent.query({ client: trx })
    .whereIn('caseId', ids)
    .orderBy('caseId')
    .orderBy('position')
  const trails = Map.groupBy(events, ({ caseId }) => caseId)

  return {
    expected: keyed([...trails.values()].flatMap(fold)),
    stored: keyed(await Milestone.query({ client: trx }).whereIn('caseId', ids)),
  }
}

function keyed(milestones: Partial<Milestone>[]): Side {
  return new Map(milestones.map((each) => [`${each.caseId} ${each.kind} ${each.round}`, each]))
}

function compare(stored: Side, expected: Side): Difference[] {
  return [...new Set([...stored.keys(), ...expected.keys()])].flatMap((key): Difference[] => {
    const [mine, theirs] = [stored.get(key), expected.get(key)]
    const { caseId, kind, round } = (mine ?? theirs)!
    const where = { caseId: caseId!, kind: kind!, round: round! }

    if (!mine) return [{ ...where, problem: 'missing' }]
    if (!theirs) return [{ ...where, problem: 'surplus' }]
    const fields = unequal(mine, theirs)
    return Object.keys(fields).length ? [{ ...where, problem: 'different', fields }] : []
  })
}

function unequal(mine: Partial<Milestone>, theirs: Partial<Milestone>) {
  const columns = Object.keys(theirs) as (keyof Milestone)[]
  const pairs = columns.map((column) => [column, [plain(mine[column]), plain(theirs[column])]])
  return Object.fromEntries(pairs.filter(([, [one, other]]) => one !== other))
}

function plain(value: unknown): unknown {
  if (value instanceof DateTime) return value.toUTC().toISO()
  if (value instanceof Money) return value.toString()
  return value ?? null
}

async function mend(
  differences: Difference[],
  stored: Side,
  expected: Side,
  trx: TransactionClientContract
) {
  for (const { caseId, kind, round } of differences) {
    const key = `${caseId} ${kind} ${round}`
    const wrong = stored.get(key)
    const right = expected.get(key)

    if (wrong) await Milestone.query({ client: trx }).where('id', wrong.id!).delete()
    if (right) await Milestone.create(right, { client: trx })
  }
}
