import { ExpireCase } from '#cases/actions/expire_case'
import { CLOCK_STATUSES } from '#cases/case_lifecycle'
import { clockOf, setClock } from '#cases/case_clock'
import MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { Refusal } from '#core/exceptions/refusal'
import { inTransaction } from '#core/transaction'

const BATCH = 200

/**
 * Every night: clocks that stand still are read again, and where the law itself ends the mediation on the last
 * day (医疗纠纷预防和处理条例 art. 38), it is ended. Everywhere else an overdue case is only shown as such.
 */
export class ExpireCases {
  async handle() {
    for await (const mediationCase of pastOrPaused()) {
      const { due, rule } = await this.#readAgain(mediationCase)
      if (rule?.onExpiry === 'auto_fail' && due! < clock.today()) await this.#expire(mediationCase)
    }
  }

  /** The stored day is only an index; of a paused case it grows old. */
  async #readAgain(mediationCase: MediationCase) {
    return inTransaction(async (trx) => {
      const locked = await MediationCase.lock(mediationCase.id, trx)
      await setClock(locked, trx)
      await locked.save()
      const running = await clockOf(locked, trx)

      return { due: running?.due, rule: running?.rule }
    })
  }

  /** Somebody may have been faster: signed, extended, terminated. */
  async #expire(mediationCase: MediationCase) {
    try {
      await new ExpireCase().handle(mediationCase)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
}

/** Page by page, so that memory does not grow with the number of cases. */
async function* pastOrPaused(): AsyncGenerator<MediationCase> {
  for (let after = 0; ;) {
    const page = await MediationCase.query()
      .whereIn('status', [...CLOCK_STATUSES])
      .where((due) => due.where('dueOn', '<', clock.today()).orWhere('status', 'paused'))
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
    if (page.length === 0) return

    yield* page
    after = page.at(-1)!.id
  }
}
