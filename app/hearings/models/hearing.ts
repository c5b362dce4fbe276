import { belongsTo, hasOne } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasOne } from '@adonisjs/lucid/types/relations'

import MediationCase from '#cases/models/mediation_case'
import { HearingSchema } from '#database/schema'
import Minutes from '#hearings/models/minutes'
import Room from '#hearings/models/room'

export const HEARING_FORMS = ['room', 'onsite', 'phone', 'video'] as const

export type HearingForm = (typeof HEARING_FORMS)[number]
export type HearingStatus = 'scheduled' | 'held' | 'cancelled'

export const PRESENCES = ['present', 'late', 'absent'] as const

export type Presence = (typeof PRESENCES)[number]

/** Who came: a party of the case, or one of its mediators. */
export interface Attendance {
  who: 'party' | 'mediator'
  id: number
  presence: Presence
}

/** 调解会: a time and place for everyone to talk. */
export default class Hearing extends HearingSchema {
  declare form: HearingForm
  declare status: HearingStatus
  declare attendance: Attendance[] | null

  @belongsTo(() => MediationCase, { foreignKey: 'caseId' })
  declare mediationCase: BelongsTo<typeof MediationCase>

  @belongsTo(() => Room)
  declare room: BelongsTo<typeof Room>

  @hasOne(() => Minutes)
  declare minutes: HasOne<typeof Minutes>

  get isScheduled(): boolean {
    return this.status === 'scheduled'
  }

  get isHeld(): boolean {
    return this.status === 'held'
  }
}
