import { EvidenceFileSchema } from '#database/schema'

/** 材料: what somebody handed in, stored by its content. */
export default class EvidenceFile extends EvidenceFileSchema {
  declare visibility: 'everyone' | 'mediators'
  declare scan: 'unscanned' | 'clean' | 'infected'
}
