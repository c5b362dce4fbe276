import { SupplementRequestSchema } from '#database/schema'

/** 补正: what is missing, asked once and in one list. */
export default class SupplementRequest extends SupplementRequestSchema {
  declare wanted: string[]

  /** The one not answered yet. */
  static openOf(caseId: number) {
    return SupplementRequest.query().where({ caseId }).whereNull('answeredAt').first()
  }
}
