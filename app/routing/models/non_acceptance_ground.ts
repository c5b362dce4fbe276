import { NonAcceptanceGroundSchema } from '#database/schema'

/** 不予受理的理由, each with its article. */
export default class NonAcceptanceGround extends NonAcceptanceGroundSchema {}
