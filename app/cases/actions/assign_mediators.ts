import { take } from '#cases/door'
import { NotAMediatorHere, TooFewMediators } from '#cases/exceptions/assignment_refusals'
import Assignment from '#cases/models/assignment'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import Post from '#identity/models/post'
import type User from '#identity/models/user'

/** designated: the committee names them; chosen: the parties did (人民调解法 art. 19). */
export const SELECTIONS = ['designated', 'chosen'] as const

export type Selection = (typeof SELECTIONS)[number]

/** 指派: one or several mediators of the committee that has the case; the first leads. */
export class AssignMediators {
  async handle(
    mediationCase: MediationCase,
    head: User,
    mediatorIds: number[],
    selection: Selection = 'designated'
  ) {
    return take(mediationCase, 'assign', { by: head }, async (locked, trx) => {
      const chosen = [...new Set(mediatorIds)]
      if (chosen.length === 0) throw new TooFewMediators()

      const posts = await Post.query({ client: trx })
        .withScopes((scopes) => scopes.held())
        .where('role', 'mediator')
        .where('committeeId', locked.committeeId!)
        .whereIn('userId', chosen)
      if (new Set(posts.map((post) => post.userId)).size < chosen.length)
        throw new NotAMediatorHere()

      for (const [index, userId] of chosen.entries()) {
        await Assignment.create(
          { caseId: locked.id, userId, position: index + 1, selection, assignedAt: clock.now() },
          { client: trx }
        )
      }

      return { mediatorIds: chosen, selection }
    })
  }
}
