import { NonAcceptanceGroundSchema } from '#database/schema'

/** 不予受理的理由, each with its article. */
export default class NonAcceptanceGround extends NonAcceptanceGroundSchema {
  /** Those on which an application may be refused, by their code. */
  static refusing() {
    return NonAcceptanceGround.query().where('refuses', 1).orderBy('code')
  }
}
