import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import {
  DoneAlready,
  ImpossibleDay,
  RecordedJustNow,
  UnfitAmount,
} from '#agreements/exceptions/agreement_refusals'
import Agreement from '#agreements/models/agreement'
import Performance from '#agreements/models/performance'
import PerformanceItem from '#agreements/models/performance_item'
import { take } from '#cases/door'
import MediationCase from '#cases/models/mediation_case'
import { clock, type Day } from '#core/clock'
import { toInstant } from '#core/columns'
import { Money } from '#core/money'
import { inTransaction } from '#core/transaction'
import type User from '#identity/models/user'

export interface PerformanceInput {
  /** Yuan as a decimal string; all that is still owed when left out. Nothing for an act. */
  amount?: string | null
  performedOn: Day
  /** 收条、转账单: number or what it is. */
  receipt?: string | null
}

/** 登记履行: a payment or an act, whole or in part. The first one begins performance. */
export class RecordPerformance {
  async handle(
    mediationCase: MediationCase,
    by: User,
    itemPosition: number,
    performed: PerformanceInput
  ): Promise<PerformanceItem> {
    return inTransaction(async (trx) => {
      await begin(mediationCase, trx)
      let item!: PerformanceItem

      await take(mediationCase, 'record_performance', { by, trx }, async (locked) => {
        const agreement = (await Agreement.at(locked, trx))!
        item = await PerformanceItem.query({ client: trx })
          .where({ agreementId: agreement.id, position: itemPosition })
          .firstOrFail()

        const amount = amountOf(item, performed)
        checkDay(performed.performedOn, agreement)
        await refuseTwin(item, amount, performed, by, trx)
        await enter(item, amount, performed, by, trx)
        return {
          agreementId: agreement.id,
          itemId: item.id,
          amount: amount?.toString() ?? null,
          performedOn: performed.performedOn,
          state: item.status,
        }
      })
      return item
    })
  }
}

async function begin(mediationCase: MediationCase, trx: TransactionClientContract) {
  const { status } = await MediationCase.lock(mediationCase.id, trx)
  if (status === 'agreed') await take(mediationCase, 'start_performance', { by: null, trx })
}

/** @throws DoneAlready, UnfitAmount */
function amountOf(item: PerformanceItem, { amount }: PerformanceInput): Money | null {
  if (item.isDone) throw new DoneAlready()
  if (!item.remaining) return null

  const paid = amount ? Money.yuan(amount) : item.remaining
  if (!paid.isMoreThan(Money.zero) || paid.isMoreThan(item.remaining))
    throw new UnfitAmount(item.remaining.toLocale())
  return paid
}

function checkDay(day: Day, { effectiveAt }: Agreement) {
  if (day > clock.today()) throw new ImpossibleDay('future')
  if (day < clock.dayOf(effectiveAt!)) throw new ImpossibleDay('before_agreement')
}

/** A form sent twice says the same thing twice within a minute; a real second payment has another receipt or waits. */
async function refuseTwin(
  { id: itemId }: PerformanceItem,
  amount: Money | null,
  { performedOn, receipt = null }: PerformanceInput,
  by: User,
  trx: TransactionClientContract
) {
  const lately = await Performance.query({ client: trx })
    .where({ itemId, performedOn, recordedById: by.id })
    .where('recordedAt', '>', toInstant(clock.now().minus({ minutes: 1 }))!)

  const isTwin = (one: Performance) => one.receipt === receipt && one.amountFen?.fen === amount?.fen
  if (lately.some(isTwin)) throw new RecordedJustNow()
}

async function enter(
  item: PerformanceItem,
  amount: Money | null,
  { performedOn, receipt }: PerformanceInput,
  by: User,
  trx: TransactionClientContract
) {
  await Performance.create(
    {
      itemId: item.id,
      amountFen: amount,
      performedOn,
      receipt: receipt ?? null,
      recordedById: by.id,
      recordedAt: clock.now(),
    },
    { client: trx }
  )

  if (amount) item.performedFen = item.performedFen.plus(amount)
  const isDone = item.remaining?.isZero ?? true
  await item.merge({ performedOn, status: isDone ? 'done' : 'partly' }).save()
}
