import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import { take } from '#cases/door'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { publicId } from '#core/public_id'
import EvidenceFile from '#evidence/models/evidence_file'
import type { ReceivedFile } from '#evidence/receive_file'
import type User from '#identity/models/user'

export interface NewEvidence extends ReceivedFile {
  /** Whose material it is; null when the office adds it. */
  partyId: number | null
  visibility?: EvidenceFile['visibility']
}

/** 提交材料: one file of one case, on record with who brought it and when. */
export class AddEvidence {
  async handle(
    mediationCase: MediationCase,
    by: User,
    { visibility = 'mediators', ...file }: NewEvidence,
    trx?: TransactionClientContract
  ) {
    return take(mediationCase, 'add_evidence', { by, trx }, async (locked, within) => {
      const added = await EvidenceFile.create(
        {
          ...file,
          visibility,
          publicId: publicId(),
          caseId: locked.id,
          uploadedById: by.id,
          scan: 'unscanned',
          receivedAt: clock.now(),
        },
        { client: within }
      )
      return { fileId: added.id, sha256: file.sha256, partyId: file.partyId }
    })
  }
}
