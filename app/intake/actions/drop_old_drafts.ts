import { clock } from '#core/clock'
import { toInstant } from '#core/columns'
import Draft from '#intake/models/draft'

/** As long as the browser remembers its own. */
export const DRAFT_DAYS = 30

/** 未提交的申请 nobody came back to are forgotten: nothing is kept longer than it is needed (个人信息保护法 art. 19). */
export class DropOldDrafts {
  async handle() {
    const before = toInstant(clock.now().minus({ days: DRAFT_DAYS }))!
    await Draft.query()
      .where('createdAt', '<', before)
      .where((left) => left.whereNull('updatedAt').orWhere('updatedAt', '<', before))
      .delete()
  }
}
