import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

import { OPEN_STATUSES } from '#cases/case_lifecycle'
import { clock } from '#core/clock'
import { forAWhile } from '#core/for_a_while'
import { liesIn, significant } from '#deadlines/region'
import Committee from '#identity/models/committee'
import Post from '#identity/models/post'
import type User from '#identity/models/user'

export interface CommitteeCandidate {
  committee: Committee
  /** Cases it has and has not finished. */
  load: number
}

export interface MediatorCandidate {
  mediator: User
  lanes: string[]
  load: number
  /** The party this person works or worked for; such a mediator is not proposed (回避). */
  conflict: string | null
}

/** Committees that serve a lane where the dispute is, nearest first; the general ones always follow. */
export async function committeesFor(lane: string, region: string, client?: QueryClientContract) {
  const serving = await servingIn(region, client)
  const fitting = serving.filter(
    (committee) => committee.serves(lane) || committee.serves('general')
  )
  const loads = await openCases(
    fitting.map(({ id }) => id),
    client
  )

  return fitting
    .map((committee): CommitteeCandidate => ({ committee, load: loads.get(committee.id) ?? 0 }))
    .sort((one, other) => Number(other.committee.serves(lane)) - Number(one.committee.serves(lane)))
}

/** The nearest committee of the lane; where there is no specialist, the nearest general one. */
export async function committeeFor(lane: string, region: string, client?: QueryClientContract) {
  const serving = await servingIn(region, client)
  return (
    serving.find((committee) => committee.serves(lane)) ??
    serving.find((committee) => committee.serves('general')) ??
    null
  )
}

/** Mediators of a committee, those without a conflict and with the least open work first. */
export async function mediatorsOf(
  committee: Committee,
  parties: { name: string }[],
  client?: QueryClientContract
) {
  const posts = await Post.query({ client })
    .withScopes((scopes) => scopes.held(clock.today()))
    .where('role', 'mediator')
    .where('committeeId', committee.id)
    .preload('user')
    .orderBy('userId')
  const loads = await openAssignments(
    posts.map(({ userId }) => userId),
    client
  )

  return posts
    .map(({ user }): MediatorCandidate => ({
      mediator: user,
      lanes: committee.lanes,
      load: loads.get(user.id) ?? 0,
      conflict: conflictOf(user, parties),
    }))
    .sort(
      (one, other) => Number(!!one.conflict) - Number(!!other.conflict) || one.load - other.load
    )
}

function conflictOf(user: User, parties: { name: string }[]) {
  const employers: string[] = user.profile?.employers ?? []
  return parties.find(({ name }) => employers.includes(name))?.name ?? null
}

const committeesUnder = forAWhile((province: string, client?: QueryClientContract) =>
  Committee.query({ client }).where('regionCode', 'like', `${province}%`).orderBy('id')
)

/** Committees of the region and of those it lies in, nearest first. */
async function servingIn(region: string, client?: QueryClientContract) {
  const province = significant(region).slice(0, 2)

  return (await committeesUnder(province, client))
    .filter(({ regionCode }) => liesIn(region, regionCode))
    .sort((one, other) => significant(other.regionCode).length - significant(one.regionCode).length)
}

async function openCases(committeeIds: number[], client: QueryClientContract = db.connection()) {
  const rows = await client
    .from('mediation_cases')
    .select('committee_id as owner')
    .count('* as open')
    .whereIn('committee_id', committeeIds)
    .whereIn('status', OPEN_STATUSES as string[])
    .groupBy('committee_id')
  return counts(rows)
}

async function openAssignments(userIds: number[], client: QueryClientContract = db.connection()) {
  const rows = await client
    .from('assignments')
    .join('mediation_cases', 'mediation_cases.id', 'assignments.case_id')
    .select('assignments.user_id as owner')
    .count('* as open')
    .whereIn('assignments.user_id', userIds)
    .whereNull('assignments.ended_at')
    .whereIn('mediation_cases.status', OPEN_STATUSES as string[])
    .groupBy('assignments.user_id')
  return counts(rows)
}

const counts = (rows: { owner: number; open: number }[]) =>
  new Map(rows.map(({ owner, open }) => [Number(owner), Number(open)]))
