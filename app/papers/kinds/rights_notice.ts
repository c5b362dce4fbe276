import type { Issue } from '#papers/kinds/issue'
import type { Official } from '#papers/kinds/people'

/** 人民调解当事人权利义务告知书, one per party. */
export interface RightsNotice extends Issue {
  recipient: Official
}
