import type { CaseStatus, GuardName, Verb } from '#cases/case_lifecycle'
import { Refusal } from '#core/exceptions/refusal'
import { say } from '#core/words'

/** The case is not where this verb starts: a stale page, or somebody was faster. */
export class IllegalCaseAction extends Refusal {
  static code = 'E_ILLEGAL_CASE_ACTION'

  constructor(verb: Verb, status: CaseStatus) {
    super(
      say('cases.refusals.illegal', {
        verb: say(`cases.verbs.${verb}`),
        status: say(`cases.statuses.${status}`),
      })
    )
  }
}

/** A condition of the law or the office is not met yet. */
export class UnmetCondition extends Refusal {
  static code = 'E_UNMET_CONDITION'

  constructor(
    verb: Verb,
    readonly guard: GuardName
  ) {
    super(
      say('cases.refusals.unmet', {
        verb: say(`cases.verbs.${verb}`),
        because: say(`cases.guards.${guard}`),
      })
    )
  }
}

/** Nobody in this role may use the verb, whoever they are. */
export class NotYourVerb extends Refusal {
  static code = 'E_NOT_YOUR_VERB'
  static status = 403

  constructor(verb: Verb) {
    super(say('cases.refusals.not_yours', { verb: say(`cases.verbs.${verb}`) }))
  }
}
