import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import { AlreadyIssued } from '#papers/exceptions/already_issued'
import type Paper from '#papers/models/paper'

/** Another paper takes this one's place 替换; its number and file stay on record. */
export class SupersedePaper {
  async handle(paper: Paper, replacement: Paper, trx: TransactionClientContract) {
    if (!paper.isValid) throw new AlreadyIssued()

    paper.useTransaction(trx)
    await paper.merge({ status: 'superseded', supersededById: replacement.id }).save()
  }
}
