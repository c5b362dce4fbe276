import type { Money } from '#core/money'
import { say } from '#core/words'
import { formatDay, formatInstant, formatMoney } from '#core/wording'
import type { Application, ApplicationParty } from '#intake/application'

/** 读给对方听: what was written down, in sentences to be read aloud and confirmed. */
export function readBack(application: Application): string[] {
  const { applicants, respondents, statement, claim, claimed, happenedOn, place } = application

  return [
    ...applicants.map((party) => say('desk.read_back.applicant', { who: introduced(party) })),
    ...applicants.filter(({ agentName }) => agentName).map(agentOf),
    ...(respondents.length
      ? respondents.map((party) => say('desk.read_back.respondent', { who: introduced(party) }))
      : [say('desk.read_back.nobody')]),
    say('desk.read_back.statement', { statement }),
    claim ? say('desk.read_back.claim', { claim }) : say('desk.read_back.no_claim'),
    ...(claimed ? [say('desk.read_back.amount', { amount: amountOf(claimed) })] : []),
    ...(happenedOn || place ? [whenAndWhere(application)] : []),
    ...(application.appliedAt
      ? [say('desk.read_back.applied', { at: formatInstant(application.appliedAt) })]
      : []),
    say('desk.read_back.right'),
  ]
}

function introduced(party: ApplicationParty): string {
  return [
    party.name,
    party.gender,
    party.birthOn && say('desk.read_back.born', { day: formatDay(party.birthOn).split(' ')[0] }),
    party.legalRepresentative &&
      say('desk.read_back.representative', { name: party.legalRepresentative }),
    party.identityNumber &&
      say('desk.read_back.number', { end: [...party.identityNumber].slice(-4).join(' ') }),
    party.phone && say('desk.read_back.phone', { phone: spoken(party.phone) }),
    party.address && say('desk.read_back.address', { address: party.address }),
  ]
    .filter(Boolean)
    .join('，')
}

function agentOf({ name, agentName, agentKind, agentPhone }: ApplicationParty): string {
  return say('desk.read_back.agent', {
    name,
    agentName,
    kind: agentKind ?? 'none',
    phone: agentPhone ? spoken(agentPhone) : 'none',
  })
}

function whenAndWhere({ happenedOn, place }: Application): string {
  const words = [happenedOn && formatDay(happenedOn).split(' ')[0], place].filter(Boolean)
  return say('desk.read_back.happened', { words: words.join('，') })
}

/** In figures to compare with the form, in 大写 to hear a nought too many. */
const amountOf = (money: Money) => `${formatMoney(money)}（${money.inCapitals()}）`

/** `138 0013 8000`: as a phone number is read aloud. */
const spoken = (phone: string) => phone.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3')
