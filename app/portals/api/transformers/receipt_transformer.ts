import { BaseTransformer } from '@adonisjs/core/transformers'

import type MediationCase from '#cases/models/mediation_case'
import { rfc3339 } from '#portals/api/instant'
import { linksOf } from '#portals/api/links'

/** What was filed, in what never changes afterwards: the same request gets the same answer. */
export default class ReceiptTransformer extends BaseTransformer<MediationCase> {
  toObject() {
    const { publicId, citizenNumber, title, appliedAt, registeredAt } = this.resource

    return {
      id: publicId,
      citizen_number: citizenNumber,
      title,
      applied_at: rfc3339(appliedAt),
      registered_at: rfc3339(registeredAt),
      links: linksOf(this.resource),
    }
  }
}
