import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import type { Day } from '#core/clock'
import type Committee from '#identity/models/committee'

export interface TakenNumber {
  /** As printed: （2026）衢江医调字第0001号. */
  number: string
  serial: number
  year: number
}

/** The word that tells a kind's series from the agreement's own, which has none. */
const KIND_WORDS: Record<string, string> = {
  acceptance_register: '受',
  refusal_notice: '不',
  oral_register: '口',
  rights_notice: '告',
}

/**
 * The next number of a committee's series for this year and kind, gapless: the counter is locked until the
 * caller's transaction ends, and a rolled-back sealing gives its number back.
 */
export class TakeNumber {
  async handle(
    committee: Committee,
    kind: string,
    day: Day,
    trx: TransactionClientContract
  ): Promise<TakenNumber> {
    const year = Number(day.slice(0, 4))
    const serial = await next({ committee_id: committee.id, year, kind }, trx)

    return {
      number: numberOf(committee.numberStem + (KIND_WORDS[kind] ?? ''), year, serial),
      serial,
      year,
    }
  }
}

/** （2026）衢江医调字第0001号 */
function numberOf(stem: string, year: number, serial: number): string {
  return `（${year}）${stem}字第${String(serial).padStart(4, '0')}号`
}

/** 1, of （2026）衢江医调字第0001号. */
export function serialOf(number: string): number {
  return Number(/第(\d+)号$/.exec(number)![1])
}

/** One statement makes and moves the counter, so two first numbers cannot meet. */
async function next(
  series: { committee_id: number; year: number; kind: string },
  trx: TransactionClientContract
): Promise<number> {
  await trx
    .knexQuery()
    .table('paper_series')
    .insert({ ...series, last_serial: 1 })
    .onConflict(['committee_id', 'year', 'kind'])
    .merge({ last_serial: trx.knexRawQuery('last_serial + 1') })

  const { last_serial: serial } = await trx.from('paper_series').where(series).firstOrFail()
  return serial
}
