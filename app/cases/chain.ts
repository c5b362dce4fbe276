import { GENESIS, hashOf } from '#cases/models/case_event'

/** A row of `case_events` as the database gives it: nothing is read kindly here. */
export interface StoredEntry {
  case_id: number
  region_code: string
  position: number
  verb: string
  from_status: string | null
  to_status: string
  actor_id: number | null
  actor_role: string
  reason: string | null
  payload: string
  occurred_at: string
  recorded_at: string
  previous_hash: string
  hash: string
}

/** What the case remembers of its own chain. */
export interface StoredCase {
  id: number
  citizen_number: string
  region_code: string
  status: string
  trail_head: string
  trail_length: number
}

export interface Fault {
  position: number
  because: string
}

/** The first thing wrong with a case's chain, or null. Entries come in the order of their positions. */
export function faultIn(mediationCase: StoredCase, chain: StoredEntry[]): Fault | null {
  let head = GENESIS
  for (const [index, entry] of chain.entries()) {
    const because = faultOf(entry, index + 1, head, mediationCase)
    if (because) return { position: index + 1, because }
    head = entry.hash
  }

  const because = faultAtTheEnd(mediationCase, chain, head)
  return because ? { position: chain.length, because } : null
}

function faultOf(entry: StoredEntry, position: number, head: string, mediationCase: StoredCase) {
  if (entry.position !== position) return 'an entry is missing here'
  if (entry.previous_hash !== head) return 'it does not follow the entry before it'
  if (entry.hash !== hashAgain(entry, mediationCase)) return 'its content is not what was hashed'
  if (entry.region_code !== mediationCase.region_code)
    return 'it lies in another region than its case'
  return null
}

function faultAtTheEnd(mediationCase: StoredCase, chain: StoredEntry[], head: string) {
  if (mediationCase.trail_length !== chain.length) return 'the case remembers another length'
  if (mediationCase.trail_head !== head) return 'the case remembers another last entry'
  if (mediationCase.status !== chain.at(-1)?.to_status)
    return 'the case has another status than its trail'
  return null
}

/** Null when the payload cannot even be read. */
function hashAgain(entry: StoredEntry, mediationCase: StoredCase): string | null {
  try {
    return hashOf(mediationCase.citizen_number, {
      position: entry.position,
      verb: entry.verb,
      fromStatus: entry.from_status,
      toStatus: entry.to_status,
      actorId: entry.actor_id,
      actorRole: entry.actor_role,
      reason: entry.reason,
      payload: JSON.parse(entry.payload),
      occurredAt: entry.occurred_at,
      recordedAt: entry.recorded_at,
      previousHash: entry.previous_hash,
    } as unknown as Parameters<typeof hashOf>[1])
  } catch {
    return null
  }
}
