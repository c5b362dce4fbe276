import MediationCase from '#cases/models/mediation_case'
import type User from '#identity/models/user'
import Message from '#notifications/models/message'

/** Messages about cases this person may see, and those about no case; newest first, from before a row on. */
export function messagesFor(user: User, before: number | null, limit: number): Promise<Message[]> {
  return Message.query()
    .where((seen) =>
      seen.whereNull('caseId').orWhereIn('caseId', MediationCase.visibleTo(user).select('id'))
    )
    .if(before, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(limit)
}
