import { setTimeout as wait } from 'node:timers/promises'

import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const ATTEMPTS = 5

// Deadlock, lock wait, changed record, node not ready, lost connection; SQLite's busy.
const PASSING = new Set([1213, 1205, 1020, 1047, 2006, 2013])
const BUSY = /^SQLITE_BUSY/

/**
 * Runs the work in one transaction, whole, again if the database asks for it: up to five times, with
 * jitter. `work` must therefore do everything through `trx` and leave nothing behind outside it.
 * Inside an open transaction it joins that one, and the outermost retries.
 */
export async function inTransaction<T>(
  work: (trx: TransactionClientContract) => Promise<T>,
  within?: TransactionClientContract
): Promise<T> {
  if (within) return work(within)

  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction(work)
    } catch (error) {
      if (attempt === ATTEMPTS || !isPassing(error)) throw error
      await wait(Math.random() * 20 * 2 ** attempt)
    }
  }
}

function isPassing(error: any): boolean {
  return PASSING.has(error?.errno) || BUSY.test(error?.code ?? '')
}

/** A unique key refused a second row. */
export function isDuplicate(error: any): boolean {
  return (
    error?.code === 'ER_DUP_ENTRY' || String(error?.code).startsWith('SQLITE_CONSTRAINT_UNIQUE')
  )
}
