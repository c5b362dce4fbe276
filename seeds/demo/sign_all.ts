import { MakeMark } from '#agreements/actions/make_mark'
import type Agreement from '#agreements/models/agreement'
import type MediationCase from '#cases/models/mediation_case'
import type { Staff } from '#seeds/demo/staff'

/** Everybody but the committee puts their hand to the locked agreement, the mediators as witnesses. */
export async function markAll(mediationCase: MediationCase, agreement: Agreement, staff: Staff) {
  const [witness] = staff.mediators

  for (const { slot, signer, partyId, userId } of agreement.marks) {
    if (signer === 'committee') continue

    const by = staff.mediators.find(({ id }) => id === userId) ?? witness
    const means = isOrganization(partyId, mediationCase) ? 'seal' : 'signature'
    await new MakeMark().handle(mediationCase, by, { slot, means, termsSm3: agreement.termsSm3! })
  }
}

/** The committee's seal, last: with it the agreement takes effect. */
export async function sealIt(mediationCase: MediationCase, agreement: Agreement, staff: Staff) {
  return new MakeMark().handle(mediationCase, staff.head, {
    slot: 'committee',
    means: 'seal',
    termsSm3: agreement.termsSm3!,
  })
}

function isOrganization(partyId: number | null, { parties }: MediationCase): boolean {
  return parties.some(({ id, kind }) => id === partyId && kind === 'organization')
}
