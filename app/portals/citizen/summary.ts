import { Money } from '#core/money'
import { say } from '#core/words'
import { formatDay, formatMoney } from '#core/wording'
import { type Answers, type Question, questionsFor } from '#intake/questions'

export interface SummaryRow {
  key: string
  text?: string | null
  lines?: string[]
  change: { href: string; about: string }
}

/** The answers as they will be sent, each with the way back to its question (C7). */
export function summaryOf(answers: Answers): { title: string; rows: SummaryRow[] }[] {
  return questionsFor(answers).map((question) => ({
    title: say(`citizen.check.titles.${question}`),
    rows: rowsOf(question, answers).map(([key, text]) => ({
      key: say(`citizen.check.keys.${key}`),
      ...(Array.isArray(text) ? { lines: text } : { text }),
      change: {
        href: `/applications/questions/${question}?from=check`,
        about: say(`citizen.check.keys.${key}`),
      },
    })),
  }))
}

function rowsOf(question: Question, answers: Answers): [string, string | string[] | null][] {
  const { acting, agent, applicant, respondent, statement, claim, happened, place, files } = answers

  switch (question) {
    case 'acting':
      return [['acting', say(`citizen.questions.acting.${acting!.acting}`)]]
    case 'agent':
      return [
        ['agent_name', agent!.name],
        ['phone', agent!.phone],
        ['relation', say(`citizen.questions.agent.relations.${agent!.relation}`)],
      ]
    case 'applicant':
      return [
        ['name', applicant!.name],
        ['phone', applicant!.phone],
        ['identity_number', applicant!.identityNumber ?? null],
      ]
    case 'respondent':
      return [
        ['respondent_name', respondent!.respondentName ?? say('citizen.questions.unknown')],
        ['phone', respondent!.phone ?? null],
        ['address', respondent!.address ?? null],
      ]
    case 'statement':
      return [['statement', statement!.statement]]
    case 'claim':
      return [
        ['claim', claim!.claim],
        ['amount', claim!.amount ? formatMoney(Money.yuan(claim!.amount)) : null],
      ]
    case 'happened':
      return [['happened', happened!.happened ? formatDay(happened!.happened) : forgotten()]]
    case 'place':
      return [['place', place!.place ?? say('citizen.questions.unknown')]]
    case 'material':
      return [['files', files?.length ? files.map(({ name }) => name) : null]]
  }
}

const forgotten = () => say('citizen.questions.forgotten')
