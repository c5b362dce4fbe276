import type MediationCase from '#cases/models/mediation_case'
import EvidenceFile from '#evidence/models/evidence_file'
import type User from '#identity/models/user'

/** Own material, and what the other side gave for everyone to see. */
export function filesVisibleTo(mediationCase: MediationCase, reader: User) {
  return EvidenceFile.query()
    .where('caseId', mediationCase.id)
    .where((seen) =>
      seen.whereIn('partyId', ownIds(mediationCase, reader)).orWhere('visibility', 'everyone')
    )
    .orderBy('id', 'desc')
}

/** The same, field by field. */
export async function filesFor(mediationCase: MediationCase, reader: User) {
  const own = ownIds(mediationCase, reader)
  const files = await filesVisibleTo(mediationCase, reader)

  return files.map(({ publicId, name, receivedAt, scan, visibility, partyId }) => ({
    ...{ publicId, name, receivedAt, scan, visibility },
    isOwn: partyId !== null && own.includes(partyId),
  }))
}

function ownIds(mediationCase: MediationCase, reader: User): number[] {
  return mediationCase.partiesOf(reader).map(({ id }) => id)
}
