import db from '@adonisjs/lucid/services/db'

import type { MilestoneKind, Verb } from '#cases/case_lifecycle'
import { clock, type Day } from '#core/clock'
import { toInstant } from '#core/columns'
import { publicId } from '#core/public_id'
import { endOf, type Filter } from '#statistics/filter'

/** A moment of a planted case: what, on which day, and on which day it was entered if later. */
export type Reached = [kind: MilestoneKind, on: Day, recordedOn?: Day]

export interface Planted {
  reached: Reached[]
  regionCode?: string
  committeeId?: number | null
  lane?: string | null
  disputeType?: string | null
  source?: string
  amountFen?: number | null
  peopleCount?: number
  round?: number
}

/** Cases with nothing but the moments that are counted, many at once; answers their ids. */
export async function plant(cases: Planted[]): Promise<number[]> {
  const [{ last }] = await db.from('mediation_cases').max('id as last')
  const [{ lastEvent }] = await db.from('case_events').max('id as lastEvent')
  const first = Number(last ?? 0) + 1
  let eventId = Number(lastEvent ?? 0)

  const rows = cases.map((each, index) => caseRow(first + index, each))
  const moments = cases.flatMap((each, index) =>
    each.reached.map((moment, at) => ({
      caseId: first + index,
      each,
      moment,
      position: at + 1,
      eventId: ++eventId,
    }))
  )
  await insert('mediation_cases', rows)
  await insert('case_events', moments.map(eventRow))
  await insert('milestones', moments.map(milestoneRow))
  return rows.map(({ id }) => id)
}

export function asked(from: Day, to: Day, asOf: Day = '2026-12-31', more: Partial<Filter> = {}) {
  return { regionCode: '330803', from, to, asOf: endOf(asOf), ...more } satisfies Filter
}

const VERB_OF: Record<MilestoneKind, Verb | 'register'> = {
  registered: 'register',
  accepted: 'accept',
  not_accepted: 'reject',
  agreed: 'sign',
  failed: 'terminate',
  withdrawn: 'withdraw',
  transferred: 'transfer',
  consulted: 'consult',
  performed: 'complete_performance',
  closed: 'close',
}

type Moment = {
  caseId: number
  eventId: number
  position: number
  each: Planted
  moment: Reached
}

const at = (day: Day) => toInstant(clock.at(day, '10:00'))

function caseRow(id: number, { regionCode = '330803', ...each }: Planted) {
  return {
    id,
    public_id: publicId(),
    region_code: regionCode,
    citizen_number: `P${id}`,
    status: 'registered',
    trail_head: '0',
    trail_length: each.reached.length,
    title: '邻里纠纷',
    statement: '漏水',
    claim: '赔偿',
    channel: 'walkin',
    source: each.source ?? 'application',
    applied_at: at(each.reached[0][1]),
    registered_at: at(each.reached[0][1]),
    created_at: at(each.reached[0][1]),
  }
}

function eventRow({
  caseId,
  eventId,
  position,
  each,
  moment: [kind, on, recordedOn = on],
}: Moment) {
  return {
    id: eventId,
    case_id: caseId,
    region_code: each.regionCode ?? '330803',
    position,
    verb: VERB_OF[kind],
    to_status: 'registered',
    actor_role: 'system',
    payload: '{}',
    occurred_at: at(on),
    recorded_at: at(recordedOn),
    previous_hash: '0',
    hash: '0',
  }
}

function milestoneRow({ caseId, eventId, each, moment: [kind, on, recordedOn = on] }: Moment) {
  return {
    case_id: caseId,
    event_id: eventId,
    region_code: each.regionCode ?? '330803',
    kind,
    round: each.round ?? 1,
    reached_on: on,
    recorded_at: at(recordedOn),
    committee_id: each.committeeId ?? null,
    lane: each.lane ?? null,
    dispute_type: each.disputeType ?? null,
    source: each.source ?? 'application',
    channel: 'walkin',
    people_count: each.peopleCount ?? 2,
    amount_fen: kind === 'agreed' ? (each.amountFen ?? null) : null,
  }
}

async function insert(table: string, rows: object[]) {
  for (let from = 0; from < rows.length; from += 500) {
    await db.table(table).multiInsert(rows.slice(from, from + 500))
  }
}
