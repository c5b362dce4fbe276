import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import Party from '#cases/models/party'
import { clock } from '#core/clock'
import { toInstant } from '#core/columns'
import { NotedJustNow } from '#hearings/exceptions/hearing_refusals'
import Note, { type Tier } from '#hearings/models/note'
import type User from '#identity/models/user'

export interface NewNote {
  tier: Tier
  content: string
  hearingId?: number | null
  /** The side a caucus was held with. */
  partyId?: number | null
}

/** 写工作记录. The trail knows that a note was written, never what it says. */
export class WriteNote {
  async handle(mediationCase: MediationCase, mediator: User, note: NewNote) {
    return take(mediationCase, 'write_note', { by: mediator }, async (locked, trx) => {
      const { tier, content, hearingId = null } = note
      const party = note.partyId
        ? await Party.query({ client: trx })
            .where({ caseId: locked.id, id: note.partyId })
            .firstOrFail()
        : null
      await refuseTwin(locked, mediator, note, trx)
      const written = await Note.create(
        {
          caseId: locked.id,
          hearingId,
          partyId: party?.id ?? null,
          authorId: mediator.id,
          tier,
          content,
          writtenAt: clock.now(),
        },
        { client: trx }
      )

      return { noteId: written.id, tier }
    })
  }
}

/** The same words in the same tier within a minute are one note, sent twice. */
async function refuseTwin(
  { id: caseId }: MediationCase,
  { id: authorId }: User,
  { tier, content }: NewNote,
  trx: TransactionClientContract
) {
  const lately = await Note.query({ client: trx })
    .where({ caseId, authorId, tier })
    .where('writtenAt', '>', toInstant(clock.now().minus({ minutes: 1 }))!)

  if (lately.some((note) => note.content === content)) throw new NotedJustNow()
}
