import type Party from '#cases/models/party'
import { mask } from '#core/wording'
import { say } from '#core/words'
import type { Mark, PaperParty } from '#papers/kinds/people'

/** A party with full particulars as official papers name it; identity number and phone are masked. */
export function paperParty(party: Party, mark: Mark | null): PaperParty {
  const partaker = {
    role: say(`cases.sides.${party.side}`),
    name: party.name,
    address: party.address,
    phone: party.phone && mask.phone(party.phone),
    agent: agentOf(party),
    mark,
  }

  if (party.kind === 'organization') {
    return {
      ...partaker,
      form: 'organisation',
      creditCode: party.identityNumber,
      representative: party.legalRepresentative,
      position: null,
    }
  }
  return {
    ...partaker,
    form: 'person',
    gender: party.gender,
    bornOn: party.birthOn,
    ethnicity: party.ethnicity,
    occupation: party.occupation,
    idNumber: party.identityNumber && mask.identity(party.identityNumber),
  }
}

function agentOf({ agentName, agentKind, agentPowers }: Party): PaperParty['agent'] {
  return agentName
    ? { name: agentName, relation: agentKind, authority: agentPowers?.join('、') || null }
    : null
}
