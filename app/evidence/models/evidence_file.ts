import { EvidenceFileSchema } from '#database/schema'

/** Who may see it: both sides and the office, or who mediates. */
export const VISIBILITIES = ['everyone', 'mediators'] as const

/** 材料: what somebody handed in, stored by its content. */
export default class EvidenceFile extends EvidenceFileSchema {
  declare visibility: (typeof VISIBILITIES)[number]
  declare scan: 'unscanned' | 'clean' | 'infected'
}
