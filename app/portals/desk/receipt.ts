import { spokenCitizenNumber } from '#cases/citizen_number'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { say } from '#core/words'
import { formatDay, formatInstant } from '#core/wording'
import { promiseFor } from '#intake/promise'
import RoutingDecision from '#routing/models/routing_decision'

/** What is handed over after filing: number, code, what to say, what comes next. Load parties and committee first. */
export async function receiptOf(mediationCase: MediationCase) {
  const { citizenNumber, parties, appliedAt, status, isOpen } = mediationCase
  const number = spokenCitizenNumber(citizenNumber)
  const [applicant] = parties.filter((party) => party.isApplicant)
  const code = spokenCode(applicant?.joinCode)
  const promise = await promiseFor(mediationCase)
  const decision = await RoutingDecision.latestOf(mediationCase.id).first()

  return {
    mediationCase,
    number,
    code,
    promise,
    applied: formatInstant(appliedAt),
    today: formatDay(clock.today()),
    standing: { kind: isOpen ? 'waiting' : 'done', text: say(`cases.statuses.${status}`) },
    suggestion: decision?.trace.citizenLines ?? [],
    aloud: say('desk.receipt.aloud', {
      number,
      code: code ?? 'none',
      day: formatDay(promise.by),
    }),
  }
}

/** `ABCD EFGH`: read aloud in two breaths. */
const spokenCode = (code?: string | null) => code?.replace(/^(.{4})/, '$1 ') ?? null
