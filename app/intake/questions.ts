import type { Infer } from '@vinejs/vine/types'

import type { Day } from '#core/clock'
import { Money } from '#core/money'
import { say } from '#core/words'
import type { ReceivedFile } from '#evidence/receive_file'
import type { Application, ApplicationParty } from '#intake/application'
import type { questionValidators } from '#intake/validators/questions'

/** What a citizen is asked, one at a time, in this order. */
export const QUESTIONS = [
  'acting',
  'agent',
  'applicant',
  'respondent',
  'statement',
  'claim',
  'happened',
  'place',
  'material',
] as const

export type Question = (typeof QUESTIONS)[number]

export type Answers = {
  [Q in keyof typeof questionValidators]?: Infer<(typeof questionValidators)[Q]>
} & { files?: ReceivedFile[] }

/** Who files for themselves is not asked about an agent. */
export function questionsFor(answers: Answers): Question[] {
  return QUESTIONS.filter((question) => question !== 'agent' || answers.acting?.acting === 'other')
}

export function questionAfter(question: Question, answers: Answers): Question | null {
  const asked = questionsFor(answers)
  return asked[asked.indexOf(question) + 1] ?? null
}

export function questionBefore(question: Question, answers: Answers): Question | null {
  const asked = questionsFor(answers)
  return asked[asked.indexOf(question) - 1] ?? null
}

/** The first question that must be answered and is not; null when the application can be sent. */
export function firstUnanswered(answers: Answers): Question | null {
  return (
    questionsFor(answers).find((question) => question !== 'material' && !answers[question]) ?? null
  )
}

/** 调解申请 from the answers, none missing. */
export function applicationFrom(answers: Answers, regionCode: string): Application {
  const { statement, claim, happened, place } = answers

  return {
    regionCode,
    channel: 'web',
    source: 'application',
    applicants: [applicantFrom(answers)],
    respondents: [respondentFrom(answers)],
    statement: statement!.statement,
    claim: claim!.claim,
    claimed: claim!.amount ? Money.yuan(claim!.amount) : null,
    happenedOn: (happened!.happened as Day | null) ?? null,
    place: place!.place ?? null,
  }
}

function applicantFrom({ applicant, agent, acting }: Answers): ApplicationParty {
  const acts = acting?.acting === 'other' ? agent : undefined

  return {
    kind: 'person',
    name: applicant!.name,
    phone: applicant!.phone,
    identityNumber: applicant!.identityNumber ?? null,
    agentName: acts?.name ?? null,
    agentPhone: acts?.phone ?? null,
    agentKind: acts?.relation ?? null,
  }
}

/** Somebody unknown is still the other side, and must still be asked. */
function respondentFrom({ respondent }: Answers): ApplicationParty {
  return {
    kind: respondent!.kind,
    name: respondent!.respondentName ?? say('intake.unknown_name'),
    phone: respondent!.phone ?? null,
    address: respondent!.address ?? null,
  }
}
