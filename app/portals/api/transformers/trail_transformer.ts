import { BaseTransformer } from '@adonisjs/core/transformers'

import type CaseEvent from '#cases/models/case_event'
import { code, codeOrNull } from '#portals/api/code'
import { rfc3339 } from '#portals/api/instant'

/** One entry of the trail: what was done, under which role, when it happened and when it was written down. */
export default class TrailTransformer extends BaseTransformer<CaseEvent> {
  toObject() {
    const entry = this.resource

    return {
      position: entry.position,
      verb: code('cases.verbs', entry.verb),
      from_status: codeOrNull('cases.statuses', entry.fromStatus),
      to_status: code('cases.statuses', entry.toStatus),
      actor_role: code('identity.roles', entry.actorRole),
      occurred_at: rfc3339(entry.occurredAt),
      recorded_at: rfc3339(entry.recordedAt),
      previous_hash: entry.previousHash,
      hash: entry.hash,
    }
  }
}
