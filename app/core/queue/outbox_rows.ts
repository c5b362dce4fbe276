import { randomUUID } from 'node:crypto'

import db from '@adonisjs/lucid/services/db'

import { clock } from '#core/clock'
import type { Delivery } from '#core/jobs'
import { backoff, MAX_ATTEMPTS } from '#core/queue/backoff'

/*
 * What both adapters do with outbox rows. States: pending → leased → done, over Redis pending → leased →
 * sent → done; a failed run goes back to pending, later each time, and after the last attempt to dead.
 */

export interface Claimed extends Delivery {
  /** The lease: whoever holds an older one settles nothing. */
  token: string
  /** Runs begun, this one included: a run that takes its process down with it counts too. */
  attempts: number
}

export interface Held {
  uid: string
  /** Left out over Redis, where the copy of a row that runs first settles it. */
  token?: string
}

/** Leases up to `count` rows whose time has come; two runners never get the same row. */
export async function claim(count: number, leaseMs: number): Promise<Claimed[]> {
  const now = clock.now().toMillis()
  const due = await rows()
    .select('id')
    .where('state', 'pending')
    .where('available_at_ms', '<=', now)
    .orderBy('available_at_ms')
    .orderBy('id')
    .limit(count)
  if (due.length === 0) return []

  const token = randomUUID()
  await rows()
    .whereIn('id', idsOf(due))
    .where('state', 'pending')
    .update({ state: 'leased', claimed_by: token, claimed_until_ms: now + leaseMs })
    .increment('attempts', 1)

  const claimed = await rows().where('claimed_by', token).where('state', 'leased').orderBy('id')
  return claimed.map(({ uid, topic, payload, attempts }) => {
    return { uid, topic, payload: JSON.parse(payload), token, attempts }
  })
}

/** Redis may still hold jobs of another database, or of rows that were cleared away: those are nobody's. */
export async function isOurs(uid: string): Promise<boolean> {
  return (await rows().select('id').where('uid', uid).first()) !== null
}

/** The job ran. False when the lease was lost meanwhile. */
export async function finish(held: Held): Promise<boolean> {
  return moved(await taken(held).update({ state: 'done', ...NOBODY, last_error: null }))
}

/** The job failed: again later, or never when that was the last attempt. */
export async function fail(held: Held, attempts: number, error: unknown): Promise<boolean> {
  const isLast = attempts >= MAX_ATTEMPTS

  return moved(
    await taken(held).update({
      ...NOBODY,
      state: isLast ? 'dead' : 'pending',
      available_at_ms: clock.now().toMillis() + backoff(attempts),
      last_error: String(error).slice(0, 500),
    })
  )
}

/** Puts back what was claimed but never begun; that is no attempt. */
export async function putBack(claimed: Claimed[], delayMs: number) {
  await rows()
    .whereIn('uid', uidsOf(claimed))
    .where('claimed_by', claimed[0].token)
    .where('state', 'leased')
    .update({ state: 'pending', ...NOBODY, available_at_ms: clock.now().toMillis() + delayMs })
    .decrement('attempts', 1)
}

/** The claimed rows lie in Redis; `forMs` later somebody looks whether they still do. */
export async function markSent(claimed: Claimed[], forMs: number) {
  await rows()
    .whereIn('uid', uidsOf(claimed))
    .where('claimed_by', claimed[0].token)
    .where('state', 'leased')
    .update({ state: 'sent', claimed_until_ms: clock.now().toMillis() + forMs })
}

/** It still lies in Redis: look again `forMs` later. */
export async function keepSent(uid: string, forMs: number) {
  await rows()
    .where({ uid, state: 'sent' })
    .update({ claimed_until_ms: clock.now().toMillis() + forMs })
}

/** Frees rows whose holder has gone: killed, or stuck beyond its lease. */
export async function reap() {
  for (const { uid, attempts, claimed_by: token } of await expired('leased')) {
    await fail({ uid, token }, attempts, 'The process that ran it is gone')
  }
}

/** Rows in this state whose lease has run out. */
export function expired(state: 'leased' | 'sent') {
  return rows()
    .select('uid', 'attempts', 'claimed_by')
    .where('state', state)
    .where('claimed_until_ms', '<', clock.now().toMillis())
    .orderBy('id')
    .limit(500)
}

const NOBODY = { claimed_by: null, claimed_until_ms: null }

const rows = () => db.from('outbox')
const idsOf = (found: { id: number }[]) => found.map(({ id }) => id)
const uidsOf = (claimed: Claimed[]) => claimed.map(({ uid }) => uid)
const moved = (count: number | number[]) => Number(count) === 1

function taken({ uid, token }: Held) {
  return rows()
    .where('uid', uid)
    .whereIn('state', ['leased', 'sent'])
    .if(token, (query) => query.where('claimed_by', token!))
}
