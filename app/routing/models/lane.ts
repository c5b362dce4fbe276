import { LaneSchema } from '#database/schema'

/** 调解领域: which kind of committee mediates. */
export default class Lane extends LaneSchema {
  declare notes: { text: string; citation: string }[]
}
