import type Party from '#cases/models/party'
import { say } from '#core/words'
import { formatDay, mask } from '#core/wording'
import { clock } from '#core/clock'

/** A party as it stands on the page: masked, unless somebody gave a reason to see it this once. */
export function rowOf(party: Party, isRevealed = false) {
  const { identityNumber, phone, agentName, agentKind, rightsToldAt } = party

  return {
    id: party.id,
    side: say(`cases.sides.${party.side}`),
    name: isRevealed ? party.name : party.shownName,
    identity: isRevealed ? identityNumber : identityNumber && mask.identity(identityNumber),
    phone: isRevealed ? phone : phone && mask.phone(phone),
    address: isRevealed ? party.address : null,
    agent: agentName
      ? `${isRevealed ? agentName : mask.name(agentName)}${agentKind ? `（${say(`cases.agent_kinds.${agentKind}`)}）` : ''}`
      : null,
    consent: say(`cases.consents.${party.consent}`),
    consentKind: CONSENT_SHAPES[party.consent],
    told: rightsToldAt ? formatDay(clock.dayOf(rightsToldAt)) : null,
    isRevealed,
  }
}

const CONSENT_SHAPES = {
  unknown: 'fine',
  asked: 'waiting',
  agreed: 'done',
  refused: 'overdue',
  unreachable: 'near',
} as const
