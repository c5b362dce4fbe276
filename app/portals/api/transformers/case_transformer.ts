import { BaseTransformer } from '@adonisjs/core/transformers'

import type MediationCase from '#cases/models/mediation_case'
import type Party from '#cases/models/party'
import { mask } from '#core/wording'
import { code, codeOrNull } from '#portals/api/code'
import { rfc3339, rfc3339OrNull } from '#portals/api/instant'
import { linksOf } from '#portals/api/links'
import type { Reference } from '#portals/api/reference'

interface Read {
  mediationCase: MediationCase
  reference: Reference
}

/**
 * A case as another office's program sees it, field by field. People's names are masked, and what they
 * said, their numbers, phones and addresses never leave this way. Load parties and the committee first.
 */
export default class CaseTransformer extends BaseTransformer<Read> {
  toObject() {
    const { mediationCase, reference } = this.resource
    const { committee, parties, claimedFen, lane, disputeType } = mediationCase

    return {
      id: mediationCase.publicId,
      citizen_number: mediationCase.citizenNumber,
      region_code: mediationCase.regionCode,
      status: code('cases.statuses', mediationCase.status),
      channel: code('cases.channels', mediationCase.channel),
      source: code('cases.sources', mediationCase.source),
      referral_source: codeOrNull('cases.referral_sources', mediationCase.referralSource),
      referral_number: mediationCase.referralNumber,
      lane: reference.lanes.get(lane ?? '') ?? null,
      dispute_type: reference.disputeTypes.get(disputeType ?? '') ?? null,
      committee: committee ? { code: committee.code, name: committee.name } : null,
      claimed: claimedFen ? { amount: claimedFen.toString(), currency: 'CNY' } : null,
      people_count: mediationCase.peopleCount,
      parties: parties.map((party) => this.#party(party)),
      applied_at: rfc3339(mediationCase.appliedAt),
      registered_at: rfc3339(mediationCase.registeredAt),
      accepted_at: rfc3339OrNull(mediationCase.acceptedAt),
      agreed_at: rfc3339OrNull(mediationCase.agreedAt),
      closed_at: rfc3339OrNull(mediationCase.closedAt),
      due_on: mediationCase.dueOn,
      is_demo: mediationCase.isDemo,
      links: linksOf(mediationCase),
    }
  }

  #party({ side, kind, name, consent }: Party) {
    return {
      side: code('cases.sides', side),
      kind: code('api.kinds', kind),
      name: kind === 'person' ? mask.name(name) : name,
      consent: code('cases.consents', consent),
    }
  }
}
